import { BULK_FIELDS, ORDER_IDS } from '../../../../shared/bulk/columns';
import { VisibleText } from '../../../parts/plain-text';
import styles from './api-names.module.css';

const NAMES: readonly string[] = [...ORDER_IDS, ...BULK_FIELDS];
const NAME = new RegExp(`\\b(${NAMES.join('|')})\\b`);

/** A sentence whose names of the API stand in the face of code: in that of the interface oId reads like a word, 'old'. */
export function ApiNames({ text }: { readonly text: string }) {
  return text.split(NAME).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence in their order
      <code key={at} className={styles.name}>
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <VisibleText key={at} text={part} />
    ),
  );
}

/** True for a header that is such a name itself. */
export const isApiName = (header: string): boolean => NAMES.includes(header);
