import type { Vault } from './vault';

/** The vault; `hide` hears of each token once it is given or read, before anything is done with it. */
export function hidingTokens(vault: Vault, hide: (token: string) => void): Vault {
  const known = new Set<string>();
  const hideOnce = (token: string): void => {
    if (token === '' || known.has(token)) return;
    known.add(token);
    hide(token);
  };
  return {
    ...vault,
    set(id, origin, token, keep) {
      hideOnce(token);
      return vault.set(id, origin, token, keep);
    },
    async read(id, origin) {
      const reading = await vault.read(id, origin);
      if (reading.kind === 'token') hideOnce(reading.token);
      return reading;
    },
  };
}
