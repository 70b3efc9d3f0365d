import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { compoundOf } from './testing/compound-writer';
import { cellsOf, refusalOf, tableOf, utf16 } from './testing/read';
import { zipOf } from './testing/zip-writer';

const notATable = (found: string) => ({ reason: 'not-a-table', params: { found } });
const HTML = { reason: 'is-html', params: {} };

describe('what looks like a table and is none', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><body><table><tr><td>00123</td></tr></table>'],
    ['a page as Excel saves it', '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<table>'],
    ['a bare table', '\r\n  <table border=1>\n<tr><td>1e5</td></tr></table>'],
    ['a meta line first', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table>'],
    ['XHTML', '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['a page in one file', 'MIME-Version: 1.0\nContent-Type: multipart/related\n'],
  ])('D-17 a web page saved as .xls or .csv: %s', async (_name, text) => {
    expect(await refusalOf(Buffer.from(text))).toEqual(HTML);
    expect(await refusalOf(utf16(text, 'le', true))).toEqual(HTML);
  });

  it('D-17 a text with another name is a text: names are not looked at', async () => {
    const table = await tableOf(Buffer.from('code\tname\n00123\t1e5\n'));
    expect(cellsOf(table)).toEqual([['00123', '1e5']]);
  });

  it('D-17 a table whose first cell begins with an angle bracket is a table', async () => {
    expect((await tableOf('<none>,b\n<x>,<y>\n')).headers).toEqual(['<none>', 'b']);
  });

  it.each([
    [
      'XML',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/>',
      'xml',
    ],
    ['a JSON object', ' {\n "kind": "library"}', 'json'],
    ['a JSON array', '[{"a": 1}]', 'json'],
    ['an array of numbers', '[1, 2.5e3]', 'json'],
    ['an empty object', '{ }', 'json'],
    ['broken JSON', '{"a": 1,', 'json'],
  ])('%s', async (_name, text, found) => {
    expect(await refusalOf(Buffer.from(text))).toEqual(notATable(found));
    expect(await refusalOf(text)).toEqual(notATable(found));
  });

  it('a GUID in braces begins no JSON', async () => {
    const guid = '{A0B1C2D3-0000-4000-8000-000000000001}';
    expect(cellsOf(await tableOf(`${guid},${guid}\n`))).toEqual([[guid, guid]]);
    expect(cellsOf(await tableOf('[a],[b]\n[1],[2]\n'))).toEqual([['[1]', '[2]']]);
  });

  it.each([
    ['a PDF', '255044462d312e37', 'pdf'],
    ['a PNG', '89504e470d0a1a0a', 'image'],
    ['a JPEG', 'ffd8ffe000104a46', 'image'],
    ['gzip', '1f8b0800', 'archive'],
    ['7z', '377abcaf271c', 'archive'],
    ['RAR', '526172211a07', 'archive'],
    ['RTF', '7b5c727466315c616e7369', 'document'],
    ['SQLite', '53514c69746520666f726d6174203300', 'database'],
    ['a Linux program', '7f454c46020101', 'program'],
    ['a Windows program', '4d5a900003000000', 'program'],
  ])('%s', async (_name, hex, found) => {
    expect(await refusalOf(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(40, 0x61)]))).toEqual(
      notATable(found),
    );
  });

  it('bytes without a meaning', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 7 + at) % 32));
    expect(await refusalOf(noise)).toEqual(notATable('unknown'));
  });

  it('a text that begins with MZ is a text', async () => {
    expect((await tableOf(Buffer.from('MZ,name\nx,y\n'))).headers).toEqual(['MZ', 'name']);
  });
});

describe('compound files', () => {
  it.each([
    ['Workbook', ['\u0005SummaryInformation', 'Workbook']],
    ['Book', ['Book']],
  ])('D-18 an old .xls: %s', async (_name, streams) => {
    expect(await refusalOf(compoundOf(...streams))).toEqual({ reason: 'is-old-xls', params: {} });
  });

  it.each(['0900040002001000', '0902060000001000', '0904060000001000', '0908080000051000'])(
    'D-18 an .xls of Excel 2 to 5: %s',
    async (hex) => {
      expect(await refusalOf(Buffer.from(hex, 'hex'))).toEqual({ reason: 'is-old-xls', params: {} });
    },
  );

  it('D-19 an .xlsx with a password', async () => {
    const locked = compoundOf('EncryptionInfo', '\u0006DataSpaces', 'Version', 'EncryptedPackage');
    expect(await refusalOf(locked)).toEqual({ reason: 'is-encrypted', params: {} });
  });

  it('any other', async () => {
    expect(await refusalOf(compoundOf('WordDocument', '1Table'))).toEqual(notATable('document'));
  });
});

describe('zips that hold no workbook', () => {
  const rels = (target: string) =>
    `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;

  it.each([
    ['an archive', [{ name: 'a.txt', content: 'x' }], 'archive'],
    ['an OpenDocument', [{ name: 'content.xml', content: '<x/>' }], 'ods'],
    ['a text document', [{ name: '_rels/.rels', content: rels('word/document.xml') }], 'document'],
    ['a binary workbook', [{ name: '_rels/.rels', content: rels('xl/workbook.bin') }], 'xlsb'],
  ])('%s', async (_name, parts, found) => {
    expect(await refusalOf(zipOf(parts))).toEqual(notATable(found));
  });

  it('one without any part', async () => {
    expect(await refusalOf(zipOf([]))).toEqual(notATable('archive'));
  });
});
