import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';

for (const language of LANGUAGES) {
  test(`in a narrow window an answer stands below the fields and can be folded, and the preview shows the body, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, page } = desk;
    await desk.app.resize({ width: 1024, height: 700 });
    await order.aimAtNew();
    await page.keyboard.press('Escape');
    await order.answerTo(() => order.press('save'));
    expect(await order.answerCoversForm()).toBe(false);
    await expect(order.loadItButton).toBeInViewport({ ratio: 1 });
    await expect(order.preview).not.toBeInViewport();

    await test.step('folded it is one line, with the outcome; the next answer is seen again', async () => {
      await order.foldAnswer();
      await expect(order.outcome).toBeHidden();
      await expect(order.answer.locator('[data-outcome="accepted"]').first()).toBeVisible();
      await order.foldAnswer();
      await expect(order.outcome).toBeVisible();
    });

    await test.step('the preview has room for the body', async () => {
      await page.keyboard.press('Control+p');
      await expect(order.preview.getByTestId('request-body')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(order.preview).not.toBeInViewport();
    });
  });
}
