import { describe, expect, it } from 'vitest';
import { isPlainHttp, originOf } from './address';

describe('originOf', () => {
  it.each([
    ['http://CRM.Example.com/ngs', 'http://crm.example.com:80'],
    ['http://crm.example.com:80/other', 'http://crm.example.com:80'],
    ['https://crm.example.com', 'https://crm.example.com:443'],
    ['https://crm.example.com:8443/ngs', 'https://crm.example.com:8443'],
    ['http://[::1]:8080/ngs', 'http://[::1]:8080'],
    ['http://127.1/ngs', 'http://127.0.0.1:80'],
    ['HTTP://user:secret@h/ngs', 'http://h:80'],
  ])('of %s is %s', (root, origin) => {
    expect(originOf(root)).toBe(origin);
  });

  it.each(['', 'crm', 'ftp://h/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://', 'http://h:99999'])(
    'of %j is none',
    (root) => {
      expect(originOf(root)).toBeNull();
    },
  );

  it('tells scheme, host and port apart (SEC-20)', () => {
    const origins = [
      'http://h/',
      'https://h/',
      'http://h:81/',
      'https://h:80/',
      'http://h./',
      'http://hh/',
    ].map(originOf);
    expect(new Set(origins).size).toBe(origins.length);
  });
});

describe('isPlainHttp', () => {
  it('is true for http alone', () => {
    expect(['http://h', 'HTTP://h', 'https://h', 'crm'].map(isPlainHttp)).toEqual([true, true, false, false]);
  });
});
