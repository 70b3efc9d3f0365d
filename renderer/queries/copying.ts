import { mutationOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import { desk } from '../app/desk';

/** Main writes the copy to the clipboard; the page learns that it is there. */
export const copyWithToken = mutationOptions({
  mutationKey: ['copying', 'with-token'],
  retry: 0,
  networkMode: 'always',
  mutationFn: (input: Input<Verbs['copying']['withToken']>) => desk.copying.withToken(input),
});

export const clearSecretCopy = mutationOptions({
  mutationKey: ['copying', 'clear'],
  retry: 0,
  networkMode: 'always',
  mutationFn: () => desk.copying.clear(),
});
