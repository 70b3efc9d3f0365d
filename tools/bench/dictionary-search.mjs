const PERSONS = 50_000;
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇区解';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华乐行长重阳朝';
/** What people type, letter by letter, and the texts that match most. */
const TYPED = ['zhangs', 'wxy', 'lihua', '张伟', 'p0123', 'z', 'a', '1'];

/** A library file of so many persons that a person may search. */
function libraryOfPersons() {
  const letter = (of, at) => of[at % of.length];
  const entries = Array.from({ length: PERSONS }, (_none, at) => ({
    dictionary: 'persons',
    code: `P${String(at).padStart(6, '0')}`,
    name:
      letter(SURNAMES, at * 7 + 3) +
      letter(GIVEN, at * 13) +
      (at % 3 ? letter(GIVEN, Math.floor(at / 31)) : ''),
  }));
  return JSON.stringify({ format: 'workorder-desk-library', version: 1, entries });
}

/**
 * How long a search in 50,000 persons takes at each keystroke, from the page to main and back, in milliseconds. Fills
 * the library of the application that `page` belongs to.
 */
export async function dictionarySearch(page) {
  const times = await page.evaluate(
    async ([text, typed]) => {
      const ask = async (verb, input) => {
        const answer = JSON.parse(await window.desk.library[verb](JSON.stringify(input)));
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        return answer.value;
      };
      const { ticket } = await ask('open', { kind: 'text', text });
      await ask('apply', { ticket, plan: { mode: 'merge', table: null } });
      const times = [];
      for (let round = 0; round < 3; round += 1)
        for (const word of typed)
          for (let length = 1; length <= word.length; length += 1) {
            const wanted = { dictionary: 'persons', scopes: null, first: '', connectionId: null, limit: 50 };
            const begun = performance.now();
            await ask('search', { ...wanted, text: word.slice(0, length) });
            times.push(performance.now() - begun);
          }
      return times.sort((a, b) => a - b);
    },
    [libraryOfPersons(), TYPED],
  );
  const shown = (time) => Math.round(time * 10) / 10;
  return {
    persons: PERSONS,
    searches: times.length,
    median: shown(times[Math.floor(times.length / 2)]),
    worst: shown(times.at(-1)),
  };
}
