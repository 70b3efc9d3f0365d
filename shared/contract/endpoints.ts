/** The four calls of the contract, in the contract's own order. */
export const CALLS = ['save', 'send', 'close', 'failedClose'] as const;
export type Call = (typeof CALLS)[number];

interface Endpoint {
  /** Appended to the connection's service root. */
  readonly path: `/wo/${string}`;
  /** `order`: the whole order body. `ids`: the order's two ids (and `objectiveStatus` where it is taken). */
  readonly body: 'order' | 'ids';
  /** Ends the order: confirmed apart from the others, never the primary action. */
  readonly ends: boolean;
  readonly takesObjectiveStatus: boolean;
}

/** Method and media type are the same for every call (contract, first section). */
export const METHOD = 'POST';
export const CONTENT_TYPE = 'application/json';

/** The endpoint catalogue: the only place that knows a path of the API. */
export const ENDPOINTS: Readonly<Record<Call, Endpoint>> = {
  save: { path: '/wo/save', body: 'order', ends: false, takesObjectiveStatus: false },
  send: { path: '/wo/send', body: 'order', ends: false, takesObjectiveStatus: false },
  close: { path: '/wo/close', body: 'ids', ends: true, takesObjectiveStatus: false },
  failedClose: { path: '/wo/failedClose', body: 'ids', ends: true, takesObjectiveStatus: true },
};

/** The calls that settle of an order what this one does: either end is the end of it. */
export function alikeCalls(call: Call): readonly [Call, Call] {
  return ENDPOINTS[call].ends ? ['close', 'failedClose'] : [call, call];
}

/** Address of a call: the service root (no trailing slash needed) and the call's path. */
export function callAddress(serviceRoot: string, call: Call): string {
  return serviceRoot.replace(/\/+$/, '') + ENDPOINTS[call].path;
}
