import { expect, test } from 'vitest';
import { writtenPlaces } from './written-places';

test('a body tells what it writes, place by place, digits kept, its ids left out', () => {
  const body =
    '{"oId":"A","taskId":"B","toStep":"","objective":{"amount":1.10,"big":9007199254740993},"tabc":{"xxx":{"a":null}},"step":{"__proto__":"x"}}';
  expect(writtenPlaces(body, 10)).toEqual({
    places: [
      { table: '', name: 'toStep', json: '""' },
      { table: 'objective', name: 'amount', json: '1.10' },
      { table: 'objective', name: 'big', json: '9007199254740993' },
      { table: 'tabcxxx', name: 'a', json: 'null' },
      { table: 'step', name: '__proto__', json: '"x"' },
    ],
    count: 5,
  });
});

test('more places than are wanted are counted, long values are cut', () => {
  const columns = Array.from({ length: 30 }, (_, at) => `"c${at}":"${'x'.repeat(500)}"`).join(',');
  const { places, count } = writtenPlaces(`{"objective":{${columns}}}`, 4);
  expect([places.length, count]).toEqual([4, 30]);
  expect(places[0]?.json).toHaveLength(201);
});

test.each(['', '[1]', '{"a":', '"text"', `{"a":"${'x'.repeat(300_000)}"}`])(
  'what is no object, or too long, tells nothing: %.20s',
  (body) => expect(writtenPlaces(body, 4)).toEqual({ places: [], count: null }),
);
