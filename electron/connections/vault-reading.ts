/** What the vault answers when a call needs a token. The token itself goes nowhere but into the request. */
export type VaultReading =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'other-address' }
  | { readonly kind: 'unreadable' };
