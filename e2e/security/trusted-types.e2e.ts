import { expect, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { end } from './desk-page';

test('SEC-11 a text cannot become HTML, code or the address of code', async () => {
  const app = await DeskApp.launch();
  const sinks = await app.page.evaluate(() => {
    const box = document.createElement('div');
    document.body.append(box);
    const tries: Record<string, () => unknown> = {
      innerHTML: () => Reflect.set(box, 'innerHTML', '<b>x</b>'),
      outerHTML: () => Reflect.set(box, 'outerHTML', '<b>x</b>'),
      insertAdjacentHTML: () => Reflect.apply(box.insertAdjacentHTML, box, ['beforeend', '<b>x</b>']),
      write: () => document.write('<b>x</b>'),
      srcdoc: () => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>x</b>'),
      parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
      setHTMLUnsafe: () => box.setHTMLUnsafe('<b>x</b>'),
      scriptText: () => Reflect.set(document.createElement('script'), 'text', '1'),
      scriptSource: () => Reflect.set(document.createElement('script'), 'src', 'app://desk/x.js'),
      handler: () => box.setAttribute('onclick', '1'),
      worker: () => new Worker('app://desk/x.js'),
      timer: () => Reflect.apply(setTimeout, window, ['1']),
      policy: () => Reflect.get(window, 'trustedTypes').createPolicy('own', {}),
      defaultPolicy: () => Reflect.get(window, 'trustedTypes').createPolicy('default', {}),
    };
    const results = Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt();
        return [name, 'allowed'];
      } catch (error) {
        return [name, (error as Error).name];
      }
    });
    const left = box.isConnected ? box.childNodes.length : -1;
    box.remove();
    return { results: Object.fromEntries(results), left };
  });
  expect(Object.values(sinks.results), JSON.stringify(sinks.results)).toEqual(
    Array(Object.keys(sinks.results).length).fill('TypeError'),
  );
  expect(sinks.left).toBe(0);
  await end(app);
});
