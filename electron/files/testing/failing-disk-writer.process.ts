import { writeDurably } from '../durable-file';
import { type DiskFault, type DiskSeen, orderDisk, readDisk } from './failing-disk';

/** One file that is replaced over a disk whose `at`-th call fails; 0: none does. */
export interface WriteOrder {
  readonly how: DiskFault;
  readonly at: number;
  readonly folder: string;
  readonly file: string;
  readonly text: string;
}
export interface WriteReport extends DiskSeen {
  readonly threw: boolean;
}

/** A program that replaces files over a disk that fails as it is told. */
const page = process.env.FAILING_DISK ?? '';
let serial = 0;

process.on('message', ({ how, at, folder, file, text }: WriteOrder) => {
  serial += 1;
  orderDisk(page, serial, { at, how }, folder);
  let threw = false;
  try {
    writeDurably(file, text);
  } catch {
    threw = true;
  }
  const seen = readDisk(page);
  orderDisk(page, 0, { at: 0, how: 'eio' }, '');
  process.send?.({ ...seen, threw } satisfies WriteReport);
});
