import { expect, it } from 'vitest';
import { isServiceRoot, targetOf } from './target';

it.each([
  ['http://10.0.0.5:8080/ngs/wo/save', 'http://10.0.0.5:8080/ngs', 'save'],
  ['HTTPS://NGS.example:443/a/b/wo/failedClose', 'https://ngs.example/a/b', 'failedClose'],
  ['https://h/wo/close/', null, null],
  ['http://me:pw@[::1]:8080/ngs;v=1/wo/send;x?a#b', 'http://[::1]:8080/ngs', 'send'],
  ['h/wo/close', 'http://h', 'close'],
  ['https://h/ngs/wo/back', null, null],
  ['https://h/ngs/woxsave', null, null],
])('%s', (written, serviceRoot, call) => {
  expect(targetOf(written, 'http:').target).toMatchObject({ serviceRoot, call });
});

it.each([
  ['http://10.0.0.5:8080/ngs', 'http://10.0.0.5:8080/ngs/', true],
  ['//10.0.0.5:8080/ngs', 'https://10.0.0.5:8080/ngs', true],
  ['//ngs.example/ngs', 'https://NGS.example:443/ngs', true],
  ['http://10.0.0.5:8080/ngs', 'https://10.0.0.5:8080/ngs', false],
  ['http://10.0.0.5:8080/ngs', 'http://10.0.0.5:8081/ngs', false],
  ['http://10.0.0.5:8080/ngs', 'http://10.0.0.5:8080/NGS', false],
  ['http://10.0.0.5:8080/ngs', '', false],
])('%s is the service root %s: %s', (found, serviceRoot, same) => {
  expect(isServiceRoot(found, serviceRoot)).toBe(same);
});
