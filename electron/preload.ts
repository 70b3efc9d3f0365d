import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, EVENT_CHANNEL, verbs } from '../shared/desk';

/** Freezes what the page gets, so that nothing on the page can put another function in a verb's place. */
const doors = Object.fromEntries(
  Object.entries(verbs).map(([noun, its]) => [
    noun,
    Object.freeze(
      Object.fromEntries(
        Object.keys(its).map((name) => [
          name,
          (input: unknown): Promise<string> => ipcRenderer.invoke(channelOf(noun, name), String(input)),
        ]),
      ),
    ),
  ]),
);

contextBridge.exposeInMainWorld(
  'desk',
  Object.freeze({
    ...doors,
    listen: (listener: (event: string) => void) => {
      const forward = (_: unknown, event: unknown): void => listener(String(event));
      ipcRenderer.on(EVENT_CHANNEL, forward);
      return () => {
        ipcRenderer.off(EVENT_CHANNEL, forward);
      };
    },
  }),
);
