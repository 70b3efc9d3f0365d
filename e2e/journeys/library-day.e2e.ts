import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import type { Entry } from '../../shared/library/entry';
import { printLibrary } from '../../shared/library/library-file';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { ask } from '../app/given';
import { removeFolder } from '../app/remove-folder';
import { answerOpenDialog } from '../app/system-dialogs';
import type { Desk } from '../pages/desk';

const person = (code: string, name: string): Entry => ({
  dictionary: 'persons',
  scope: '',
  code,
  name,
  facts: null,
});

for (const language of LANGUAGES) {
  test(`codes that were used are named from the history, most used first, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language, motion: language === 'zh-CN' });
    const { order } = desk;
    await order.field('mapId').fill('S6LZUU');
    await order.field('customerGuid').fill('1');
    for (const [at, toBy] of ['SELITE', 'A00001', 'SELITE'].entries()) {
      await order.fillFrom({ mapId: 'S6LZUU', customerGuid: String(at), toBy, toStep: 'A1B2C3' });
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted');
    }
    const library = await desk.open('library');
    const { learnWords } = library;
    await library.show('learn');
    await expect(library.nameOf('SELITE')).toBeVisible();
    const persons = library.learn.locator('tr[data-code="SELITE"], tr[data-code="A00001"]');
    await expect(persons.first()).toHaveAttribute('data-code', 'SELITE');
    await expect(library.learnState).toHaveText(learnWords.nothingNamed);

    await test.step('a name that cannot be saved is said where it stands, and nothing of it is lost', async () => {
      await library.nameOf('SELITE').fill('x'.repeat(401));
      await expect(library.nameOf('SELITE')).toHaveAttribute('aria-invalid', 'true');
      await library.nameOf('SELITE').fill('张三');
      await library.nameOf('A00001').fill('李四');
      await library.learn.getByTestId('save-names').click();
      await expect(library.learnState).toHaveText(learnWords.saved('2'));
      await expect(library.nameOf('SELITE')).toBeHidden();
    });
    await library.show('persons');
    await expect(library.row('张三')).toContainText('2');
    await expect(library.row('李四')).toContainText('1');
  });

  test(`a shared library is read, kept while its folder is gone, overridden here and forgotten, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const folder = makeDataFolder('desk-share-');
    const file = join(folder, 'shared.json');
    writeFileSync(
      file,
      printLibrary({ entries: [person('SELITE', '张三'), person('A00001', '李四')], templates: [] }),
    );
    const desk = await start({ language });
    let library = await desk.open('library');
    const { t, words, sharedWords } = library;
    await library.show('shared');
    await answerOpenDialog(desk.app, null);
    await library.shared.getByRole('button', { name: sharedWords.choose }).click();
    await expect(library.sharedState).toBeHidden();
    await answerOpenDialog(desk.app, file);
    await library.shared.getByRole('button', { name: sharedWords.choose }).click();
    await expect(library.sharedState).toHaveAttribute('data-state', 'fresh');
    await expect(library.sharedState).toContainText(sharedWords.entries('2'));
    await library.counts('persons', '+2');

    await test.step('shared entries are marked and only read; one is overridden here', async () => {
      await library.show('persons');
      await expect(library.row('张三')).toContainText(t.sources.shared);
      await library.openEntry('张三');
      await expect(library.panel).toContainText(words.sharedMeaning);
      await expect(library.field(words.fields.name)).not.toBeEditable();
      await library.panel.getByRole('button', { name: words.override }).click();
      await library.field(words.fields.name).fill('张三（已调岗）');
      await library.saveEntry();
      await library.counts('persons', '1');
      await library.counts('persons', '+1');
    });

    await test.step('the folder is gone at the next start: the last good copy serves, and says why', async () => {
      renameSync(file, `${file}.away`);
      const again = await startAgain(desk, 'close');
      library = await again.open('library');
      await library.show('shared');
      await expect(library.sharedState).toHaveAttribute('data-state', 'kept');
      await expect(library.sharedState).toContainText(library.problems.files.ENOENT);
      await library.show('persons');
      await expect(library.row('李四')).toBeVisible();
      renameSync(`${file}.away`, file);
      await library.show('shared');
      await library.shared.getByRole('button', { name: sharedWords.readAgain }).click();
      await expect(library.sharedState).toHaveAttribute('data-state', 'fresh');
      await library.shared.getByRole('button', { name: sharedWords.forget }).click();
      await again.dialog.confirm();
      await expect(library.sharedState).toBeHidden();
      await library.show('persons');
      await expect(library.rows).toHaveCount(1);
      await expect(library.row('张三（已调岗）')).toBeVisible();
    });
    await removeFolder(folder);
  });
}

test('by keys alone: added, saved, walked, filtered, chosen, deleted, and the focus is never lost', async ({
  start,
}) => {
  const desk = await start();
  const library = await desk.open('library');
  const { page } = desk;
  const { words, t } = library;
  await library.item('roles').press('Enter');
  await page.keyboard.press('Control+Shift+n');
  await expect(library.field(words.fields.code)).toBeFocused();

  await test.step('an entry without a code is not saved; the cursor stands where it is missing', async () => {
    await page.keyboard.press('Control+s');
    await expect(library.entryState).toHaveText(words.problemCount(1));
    await expect(library.field(words.fields.code)).toBeFocused();
    await page.keyboard.type('R01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('调度员');
    await page.keyboard.press('Enter');
    await expect(library.entryState).toHaveText(words.saved);
    await expect(library.row('调度员')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(library.panel).toBeHidden();
    await expect(library.list).toBeFocused();
  });

  await test.step('a code that is there already is refused at its field', async () => {
    await page.keyboard.press('Control+Shift+n');
    await page.keyboard.type('R01');
    await page.keyboard.press('Control+s');
    await expect(library.panel).toContainText(words.problems.taken({}));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('R02');
    await page.keyboard.press('Control+s');
    await expect(library.entryState).toHaveText(words.saved);
  });

  await test.step('what is not saved is asked about, and staying loses nothing', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.type('审核员');
    await page.keyboard.press('Escape');
    await expect(desk.dialog.root).toContainText(words.leave.title('R02'));
    await desk.dialog.button(words.leave.stay).press('Enter');
    await expect(library.field(words.fields.name)).toHaveValue('审核员');
    await page.keyboard.press('Escape');
    await desk.dialog.confirmButton.press('Enter');
    await expect(library.panel).toBeHidden();
    await expect(library.row('审核员')).toBeVisible();
    await expect(library.list).toBeFocused();
  });

  await test.step('typing filters; arrows lead back into the list, Enter opens and goes on into the panel', async () => {
    await page.keyboard.type('shy');
    await expect(library.search).toBeFocused();
    await expect(library.rows).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(library.panel).toBeVisible();
    await expect(library.list).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(library.field(words.fields.code)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(library.list).toBeFocused();
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    await expect(library.search).toHaveValue('');
    await expect(library.rows).toHaveCount(2);
  });

  await test.step('chosen with Space, deleted by their number', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(library.chosen).toHaveText(t.chosen('1'));
    await page.keyboard.press('Control+a');
    await expect(library.chosen).toHaveText(t.chosen('2'));
    await page.keyboard.press('Delete');
    await expect(desk.dialog.root).toContainText(t.removeTitle('2', t.names.roles));
    await page.keyboard.press('Escape');
    await expect(library.list).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(desk.dialog.confirmButton).toHaveText(t.remove('2'));
    await desk.dialog.confirmButton.press('Enter');
    await expect(library.empty).toBeVisible();
    await library.counts('roles', '0');
    await expect(library.search).toBeFocused();
  });

  await test.step('Esc leads back to the list of dictionaries', async () => {
    await page.keyboard.press('Escape');
    await expect(library.item('roles')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(library.item('maps')).toBeFocused();
  });
});

test('a dictionary of thousands is read where it is looked at, from either end, and found at once', async ({
  start,
}) => {
  const desk = await start();
  await givenPersons(desk, 3000);
  const library = await desk.open('library');
  const { page } = desk;
  await library.show('persons');
  await expect(library.count).toHaveText(library.t.found('3,000'));
  await library.list.focus();
  await page.keyboard.press('End');
  await expect(library.row('P02999')).toBeVisible();
  await expect(library.row('P02999')).toHaveAttribute('data-cursor', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(library.row('P02998')).toHaveAttribute('data-cursor', 'true');
  await page.keyboard.press('Home');
  await expect(library.row('P00000')).toHaveAttribute('data-cursor', 'true');
  await page.keyboard.press('Control+a');
  await expect(library.chosen).toHaveText(library.t.chosen('3,000'));
  await page.keyboard.press('Escape');
  await library.search.fill('P01500');
  await expect(library.rows).toHaveCount(1);
  await library.search.fill('');
  await expect(library.count).toHaveText(library.t.found('3,000'));
});

/** So many persons, brought as one file. */
async function givenPersons(desk: Desk, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, at) =>
    person(`P${String(at).padStart(5, '0')}`, `人员${at}`),
  );
  const opened = await ask(desk, 'library', 'open', {
    kind: 'text',
    text: printLibrary({ entries, templates: [] }),
  });
  if (opened.kind !== 'opened') throw new Error('the library was refused');
  await ask(desk, 'library', 'apply', { ticket: opened.ticket, plan: { mode: 'merge', table: null } });
}
