import { safeStorage } from 'electron';
import { type Protection, protectionFrom } from './safe-storage';

/** The system's protection for tokens; call it once the app is ready. */
export function systemProtection(): Promise<Protection> {
  return protectionFrom(safeStorage, process.platform);
}
