import { isIP, type LookupFunction } from 'node:net';

/** A name lookup that gives these addresses. */
export function lookupTo(...addresses: readonly string[]): LookupFunction {
  return (_name, options, callback) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    setImmediate(() => {
      if (options.all === true) callback(null, found);
      else callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

/** A name lookup that fails with a code, as the system's does. */
export function failingLookup(code: string): LookupFunction {
  return (name, _options, callback) => {
    const error: NodeJS.ErrnoException = Object.assign(new Error(`getaddrinfo ${code} ${name}`), {
      code,
      syscall: 'getaddrinfo',
    });
    setImmediate(() => callback(error, '', 4));
  };
}
