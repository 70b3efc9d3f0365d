import { useQuery } from '@tanstack/react-query';
import { type InputHTMLAttributes, use } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import { meantEntry } from '../../../../shared/library/hints';
import { SuggestBox } from '../../../parts/suggest-box';
import type { BoxNote } from '../../../parts/suggest-frame';
import { dictionaryQuery } from '../../../queries/suggestions';
import { useText } from '../../../text/language';
import { suggestText } from '../../../text/suggest';
import type { ChoiceField, IdField } from '../state/edit-draft';
import { ConnectionIdContext } from '../state/order-context';
import { fieldNaming } from './field-row';
import { useEntries } from './use-entries';

/** The fields whose value is a code of a dictionary. */
export const DICTIONARY_OF = {
  mapId: 'maps',
  customerGuid: 'customers',
  toStep: 'steps',
  toGrp: 'groups',
  toBy: 'persons',
  toRole: 'roles',
  substatus: 'substatuses',
  rolegroupId: 'organisations',
} as const satisfies Partial<Record<IdField | ChoiceField, Dictionary>>;
export type CodeField = keyof typeof DICTIONARY_OF;

export const isCodeField = (name: IdField | ChoiceField): name is CodeField => name in DICTIONARY_OF;

/** A code of a dictionary, searched by code, name and pinyin; any other code may stand there too, and is marked. */
export function CodeBox(props: {
  readonly name: CodeField;
  readonly text: string;
  readonly invalid: boolean;
  /** The scope that stands first: of a step the order's map; else empty. */
  readonly first: string;
  readonly input: InputHTMLAttributes<HTMLInputElement> & Readonly<Record<`data-${string}`, string>>;
  readonly onText: (text: string) => void;
}) {
  const { name, text, first, onText } = props;
  const dictionary = DICTIONARY_OF[name];
  const connectionId = use(ConnectionIdContext);
  const { 'aria-label': label, 'aria-invalid': invalid, ...naming } = fieldNaming(name, props.invalid);
  return (
    <SuggestBox
      text={text}
      label={label}
      invalid={invalid}
      note={useCodeNote(dictionary, text, first)}
      input={{ ...naming, ...props.input }}
      plain
      source={{ kind: 'library', wanted: { dictionary, scopes: null, first, connectionId } }}
      onText={onText}
      onTake={({ code }) => onText(code)}
    />
  );
}

function useCodeNote(dictionary: Dictionary, text: string, scope: string): BoxNote | null {
  const { unknown } = useText(suggestText);
  const entries = useEntries(dictionary, text);
  const { data } = useQuery(dictionaryQuery(dictionary, null));
  if (!entries || text === '') return null;
  if (entries.length === 0) return data && data.total > 0 ? { tone: 'doubt', text: unknown } : null;
  const name = meantEntry(entries, scope)?.name ?? '';
  return name === '' ? null : { tone: 'name', text: name };
}
