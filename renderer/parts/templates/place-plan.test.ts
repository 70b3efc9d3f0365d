import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyText } from '../../../shared/draft/body';
import { type Draft, EMPTY_DRAFT } from '../../../shared/draft/draft';
import { canonicalDraft } from '../../../shared/draft/draft-arbitrary';
import { answeredDraft } from '../../../shared/library/fill-template';
import { template as templateShape } from '../../../shared/library/template';
import { allowedValues, planOf, planOfTemplate, templateOf } from './place-plan';

const its = { id: 'x', name: 'N', folder: '', call: 'send' as const };
const draft: Draft = {
  ...EMPTY_DRAFT,
  mapId: 'S6LZUU',
  customerGuid: 'C1',
  fields: { ...EMPTY_DRAFT.fields, toBy: { type: 'null', text: '' } },
  objective: [{ id: 'c1', name: 'amount', type: 'number', text: '1.10' }],
};

test('the customer is asked for, the rest is fixed, and what names one order stays out', () => {
  const choices = (one: Draft) => planOf(one, () => undefined).map(({ place, choice }) => [place[0], choice]);
  expect(choices(draft)).toEqual([
    ['mapId', 'fixed'],
    ['customerGuid', 'ask'],
    ['toBy', 'fixed'],
    ['objective', 'fixed'],
  ]);
  expect(choices({ ...EMPTY_DRAFT, mode: 'load', oId: 'O', taskId: 'T' })).toEqual([
    ['oId', 'left'],
    ['taskId', 'left'],
  ]);
});

test('what a dictionary says of a column comes into its question', () => {
  const plan = planOf(draft, ([table]) =>
    table === 'objective'
      ? {
          dictionary: 'columns',
          scope: 'objective',
          code: 'amount',
          name: '金额',
          facts: { kind: 'column', type: 'number', values: [{ value: 'a=b', label: '甲' }], format: '' },
        }
      : undefined,
  ).at(-1);
  expect(plan).toMatchObject({ label: '金额', askType: 'number', values: 'a\\=b=甲' });
  expect(allowedValues(plan?.values ?? '')).toEqual([{ value: 'a=b', label: '甲' }]);
});

test('a template shows its own plan again: a question with a blank default too', () => {
  const plans = planOf(draft, () => undefined).map((plan) =>
    plan.place[0] === 'objective'
      ? { ...plan, choice: 'ask' as const, preset: '', values: '1\n2=two' }
      : plan,
  );
  const made = templateOf(its, draft, plans);
  expect(made.draft.customerGuid).toBe('');
  const again = templateOf(its, made.draft, planOfTemplate(made));
  expect(again).toEqual(made);
  expect(again.asks.map(({ place }) => place)).toEqual([['customerGuid'], ['objective', 'amount']]);
});

test('any draft saved whole and answered with what it held sends the same text', () => {
  fc.assert(
    fc.property(canonicalDraft, fc.func(fc.boolean()), (any, asked) => {
      const plans = planOf(any, () => undefined).map((plan) => ({
        ...plan,
        choice:
          asked(JSON.stringify(plan.place)) && plan.type !== 'empty' && plan.type !== 'null'
            ? ('ask' as const)
            : ('fixed' as const),
        preset: plan.text,
      }));
      const made = templateOf(its, any, plans);
      expect(bodyText(answeredDraft(made, new Map()), 'save')).toBe(bodyText(any, 'save'));
      expect(templateOf(its, made.draft, planOfTemplate(made))).toEqual(made);
    }),
    { numRuns: 300 },
  );
});

test('allowed values keep an equals sign and a backslash of their own', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          value: fc.stringMatching(/^[a-z=\\]{1,6}$/),
          label: fc.stringMatching(/^[a-z=\\]{0,6}$/),
        }),
        { maxLength: 4 },
      ),
      (values) => {
        const plan = planOfTemplate({
          draft,
          asks: [
            { place: ['mapId'], label: '', type: 'text', format: '', preset: '', required: false, values },
          ],
        }).find(({ place }) => place[0] === 'mapId');
        expect(allowedValues(plan?.values ?? '')).toEqual(values);
      },
    ),
  );
});

test('what is made has the shape that main takes', () => {
  expect(
    templateShape.safeParse(
      templateOf(
        its,
        draft,
        planOf(draft, () => undefined),
      ),
    ).success,
  ).toBe(true);
});
