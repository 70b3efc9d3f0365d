import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createLogger } from 'vite';
import { projectFolder } from '../setup/paths.mjs';
import { trustedTypes } from './trusted-types.mjs';
import { verbNames } from './verb-names.mjs';

const at = (...parts) => join(projectFolder, ...parts);
const outside = ['electron', '@photostructure/sqlite', /^node:/, ...builtinModules];

/**
 * Vite's warnings, but for one about a part of its own: it reads the styles that a module takes from another (`composes`)
 * without their file's name. They name no assets, which is what that is about.
 */
function logger() {
  const its = createLogger('warn');
  const warnOnce = (words, options) =>
    words.includes('did not pass the `from` option') || its.warnOnce(words, options);
  return { ...its, warnOnce };
}

/** The three things that are built, as vite configurations; `watch` adds source maps and rebuilding. */
export function targets({ watch = false } = {}) {
  const common = {
    configFile: false,
    root: projectFolder,
    mode: 'production',
    logLevel: 'warn',
    customLogger: logger(),
    clearScreen: false,
    publicDir: false,
  };
  const output = {
    emptyOutDir: false,
    sourcemap: watch,
    reportCompressedSize: false,
    watch: watch ? {} : null,
  };
  return {
    main: {
      ...common,
      ssr: { noExternal: true, external: ['electron', '@photostructure/sqlite'] },
      build: {
        ...output,
        ssr: true,
        target: 'node20',
        minify: false,
        outDir: at('dist', 'electron'),
        rolldownOptions: {
          input: mainEntries(),
          external: outside,
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      ...common,
      plugins: [verbNames(at('shared', 'desk.ts'))],
      build: {
        ...output,
        target: 'chrome130',
        minify: false,
        outDir: at('dist', 'electron'),
        lib: { entry: at('electron', 'preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
        rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
      },
    },
    renderer: {
      ...common,
      root: at('renderer'),
      base: './',
      plugins: [react(), trustedTypes(), noCrossOrigin()],
      build: {
        ...output,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 3000,
        outDir: at('dist', 'renderer'),
        rolldownOptions: { input: at('renderer', 'index.html') },
      },
    },
  };
}

/** main.ts, and every `*.process.ts` of the product in electron/: a process or worker of its own. */
function mainEntries() {
  const own = readdirSync(at('electron'), { recursive: true })
    .filter((name) => name.endsWith('.process.ts') && !/(?:^|[\\/])testing[\\/]/.test(name))
    .map((name) => [basename(name, '.ts'), at('electron', name)]);
  return { main: at('electron', 'main.ts'), ...Object.fromEntries(own) };
}

/** A page of its own protocol needs no CORS: without the attribute the files are plain same-origin loads. */
function noCrossOrigin() {
  return {
    name: 'no-crossorigin',
    transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
  };
}
