import { mutationOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** Main tells of each change by its own event, which reads the page's copies again. */
export const resetPractice = mutationOptions({
  mutationKey: ['practice', 'reset'],
  retry: 0,
  networkMode: 'always',
  mutationFn: () => desk.practice.reset(),
});
export const expirePracticeToken = mutationOptions({
  mutationKey: ['practice', 'expire-token'],
  retry: 0,
  networkMode: 'always',
  mutationFn: () => desk.practice.expireToken(),
});
export const renewPracticeToken = mutationOptions({
  mutationKey: ['practice', 'renew-token'],
  retry: 0,
  networkMode: 'always',
  mutationFn: () => desk.practice.renewToken(),
});
