import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { type ListedTemplate, templateRows } from './template-rows';

const listed = (name: string, folder = ''): ListedTemplate => ({
  template: { id: name, name, folder, call: null, draft: EMPTY_DRAFT, asks: [] },
  source: 'own',
});
const names = (rows: readonly ListedTemplate[]) => rows.map(({ template }) => template.name);

test('stand folder by folder, numbers in the order of their value', () => {
  const all = [listed('移机 10', '宽带'), listed('移机 9', '宽带'), listed('A', '安装'), listed('Z')];
  expect(names(templateRows(all, ''))).toEqual(['Z', 'A', '移机 9', '移机 10']);
});

test('are found by part of their name or folder, in any case', () => {
  const all = [listed('Broadband', '安装'), listed('移机', '宽带')];
  expect(names(templateRows(all, ' BROAD '))).toEqual(['Broadband']);
  expect(names(templateRows(all, '宽'))).toEqual(['移机']);
});
