const asText = { from: /\b(styleNode|existNode)\.innerHTML\b/g, to: '$1.textContent', times: 3 };

// Some callers (the scroll lock under a dialog, static messages) hand on no nonce: then the page's own holds.
const pageNonce = `document.querySelector('meta[name="csp-nonce"]')?.content ?? ''`;
const withNonce = {
  from: /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;\s*\}/g,
  to: `styleNode.nonce = csp?.nonce ?? ${pageNonce};`,
  times: 1,
};

/** The places in dependencies that a page under Trusted Types and without eval cannot run as they are written. */
const patches = [
  { file: '/@rc-component/util/es/Dom/dynamicCSS.js', edits: [asText, withNonce] },
  { file: '/@ant-design/icons/es/cssUtils.js', edits: [asText] },
  {
    file: '/zod/v4/core/util.js',
    edits: [{ from: /if \(globalConfig\.jitless\)/g, to: 'if (true)', times: 1 }],
  },
];

/** Dependencies whose remaining `innerHTML =` is known and not reached: React's own, and a check for development only. */
const known = /\/react-dom\/|\/@ant-design\/cssinjs\/es\/util\/index\.js$/;

/** A vite plugin that writes style sheets as text instead of HTML, and fails when a dependency has moved or added such a place. */
export function trustedTypes() {
  const unseen = new Set();
  return {
    name: 'trusted-types',
    buildStart() {
      unseen.clear();
    },
    transform(code, id) {
      const path = id.split('?')[0].replaceAll('\\', '/');
      if (!path.includes('/node_modules/')) return null;
      if (path.includes('/node_modules/antd/')) unseen.add(patches[0].file);
      const patch = patches.find(({ file }) => path.endsWith(file));
      if (patch === undefined) {
        if (/\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML\(/.test(code) && !known.test(path))
          this.error(`${path} writes HTML: the page's Trusted Types refuse that`);
        return null;
      }
      return { code: patch.edits.reduce((text, edit) => edited(text, edit, path), code), map: null };
    },
    buildEnd(error) {
      if (error) return;
      const bundled = new Set([...this.getModuleIds()].map((id) => id.split('?')[0].replaceAll('\\', '/')));
      for (const file of unseen) {
        if (![...bundled].some((id) => id.endsWith(file)))
          this.error(`antd is bundled without ${file}: its style sheets are written somewhere else now`);
      }
    },
  };
}

function edited(text, { from, to, times }, path) {
  const found = text.match(from)?.length ?? 0;
  if (found !== times)
    throw new Error(`${path}: ${from} is there ${found} times instead of ${times}; look at it again`);
  return text.replaceAll(from, to);
}
