const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Scheme, host and port, port always written: the one address that a token is given for. Null: no http(s) address. */
export function originOf(serviceRoot: string): string | null {
  if (!URL.canParse(serviceRoot)) return null;
  const { protocol, hostname, port } = new URL(serviceRoot);
  const defaultPort = DEFAULT_PORTS[protocol];
  if (defaultPort === undefined || hostname === '') return null;
  return `${protocol}//${hostname}:${port === '' ? defaultPort : port}`;
}

/** True if everything, the token too, would travel readable by anyone on the way. */
export function isPlainHttp(serviceRoot: string): boolean {
  return originOf(serviceRoot)?.startsWith('http://') ?? false;
}
