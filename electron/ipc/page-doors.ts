import { ipcMain } from 'electron';
import { type Door, type Handlers, openDoors } from './router';

/** Opens the doors on Electron's own IPC; with the preload the only place that touches it. */
export function openPageDoors(door: Omit<Door, 'ipcMain'>, handlers: Handlers): void {
  openDoors({ ...door, ipcMain }, handlers);
}
