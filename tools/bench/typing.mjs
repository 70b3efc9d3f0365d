const COLUMNS = 200;
/** Milliseconds between two keys: faster than anybody types. */
const PACE = 40;
/** Shorter than this, in ms, the browser reports no key: it counts as so long. */
const UNREPORTED = 16;
const TEXT = 'the quick brown fox jumps over it';

/**
 * Milliseconds from a key to the picture that shows it, while typing in a draft of 200 columns of which the library knows
 * every second: in a value and in a name with its suggestions, in the middle of the draft.
 */
export async function typingInColumns(page) {
  await page.evaluate(fillLibrary, COLUMNS);
  const rows = page.locator('[data-testid="table-objective"] [data-row]');
  await page.evaluate(pasteColumns, COLUMNS);
  const row = rows.nth(COLUMNS / 2);
  await row.waitFor({ state: 'attached' });
  await page.evaluate(watchKeys, UNREPORTED);
  for (const part of ['value', 'name']) {
    await row.locator(`[data-part="${part}"]`).click();
    await page.keyboard.press('End');
    await page.keyboard.type(TEXT, { delay: PACE });
  }
  await page.waitForTimeout(500);
  const slow = await page.evaluate(() => window.slowKeys);
  const keys = 2 * (TEXT.length + 1);
  const quick = Array.from({ length: Math.max(0, keys - slow.length) }, () => UNREPORTED);
  const sorted = [...quick, ...slow].sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1];
  return { columns: await rows.count(), keys, p95, worst: sorted.at(-1) };
}

/** In the page: the library knows every second column, with its allowed values. */
async function fillLibrary(count) {
  const facts = { kind: 'column', type: 'text', values: [{ value: 'value 1', label: '一' }], format: '' };
  for (let index = 2; index <= count; index += 2) {
    const code = `stringfield${index}`;
    const entry = { dictionary: 'columns', scope: 'objective', code, name: `字段 ${index}`, facts };
    await window.desk.library.put(JSON.stringify({ entry, replaces: null }));
  }
}

/** In the page: pasted as from a spreadsheet. */
function pasteColumns(count) {
  const lines = Array.from({ length: count }, (_, index) => `stringfield${index + 1}\tvalue ${index + 1}`);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', lines.join('\n'));
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('[data-testid="table-objective"] [data-adds]').dispatchEvent(paste);
}

/** In the page: gathers the keys that took long, each once however many events it had. */
function watchKeys(threshold) {
  const keys = new Map();
  window.slowKeys = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries()) {
      if (!name.startsWith('key') || !interactionId) continue;
      keys.set(interactionId, Math.max(keys.get(interactionId) ?? 0, duration));
    }
    window.slowKeys = [...keys.values()];
  }).observe({ type: 'event', durationThreshold: threshold, buffered: false });
}
