/** The part of yauzl that is used to read and to copy workbooks. */
declare module 'yauzl' {
  export interface Entry {
    readonly fileName: string;
    readonly fileNameRaw: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly lastModFileTime: number;
    readonly lastModFileDate: number;
    readonly compressionMethod: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    isEncrypted(): boolean;
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<{ readonly fileDataStart: number }>;
  }
  export function fromBufferPromise(buffer: Buffer): Promise<ZipFile>;
}
