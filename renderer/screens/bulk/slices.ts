import { PART_BYTES } from '../../../shared/bulk/exchange';

/** Gives the parts of a file in order as base64, each when the one before was taken. Rejects if it cannot be read. */
export async function* partsOf(
  file: File,
): AsyncGenerator<{ readonly base64: string; readonly last: boolean }> {
  for (let from = 0; from === 0 || from < file.size; from += PART_BYTES) {
    const to = Math.min(from + PART_BYTES, file.size);
    yield { base64: await base64Of(file.slice(from, to)), last: to >= file.size };
  }
}

function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new DOMException('', 'NotReadableError'));
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(part);
  });
}
