/**
 * antd writes its style sheets with `style.innerHTML = css`, which the page's Trusted Types policy refuses. What a
 * style element holds is text and is never parsed as markup, so here the two mean the same, without a policy that
 * would let anything else through.
 */
export function writeStyleElementsAsText(): void {
  Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
    configurable: true,
    get(this: HTMLStyleElement) {
      return this.textContent;
    },
    set(this: HTMLStyleElement, css: string) {
      this.textContent = css;
    },
  });
}
