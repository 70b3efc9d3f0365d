/** Our page's own scheme and host: not `file:`, so that a policy and an origin apply to it. */
export const SCHEME = 'app';
export const HOST = 'desk';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;
