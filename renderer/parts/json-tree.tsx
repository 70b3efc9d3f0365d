import { useMemo, useState } from 'react';
import { type Json, parseJson } from '../../shared/json';
import { useText } from '../text/language';
import { partsText } from '../text/parts';
import styles from './json-tree.module.css';
import { PlainText, VisibleText } from './plain-text';

interface JsonTreeProps {
  /** JSON source. */
  readonly text: string;
  /** What the tree shows, for those who hear it. */
  readonly label: string;
}

/** JSON source as a foldable tree, every digit and key as it came; text that is no JSON is shown as text. */
export function JsonTree({ text, label }: JsonTreeProps) {
  const t = useText(partsText);
  const parsed = useMemo(() => parseJson(text), [text]);
  if (!parsed.ok) {
    return (
      <figure className={styles.plain} aria-label={label}>
        <figcaption className={styles.note}>{t.notJson}</figcaption>
        <PlainText text={text} mono />
      </figure>
    );
  }
  return (
    <ul className={styles.tree} aria-label={label} data-testid="json-tree">
      <Node name={null} json={parsed.json} depth={0} />
    </ul>
  );
}

/** Two levels stand open at first; what is folded is not built, however deep it goes. */
const OPEN_DEPTH = 2;
const PORTION = 100;

interface Child {
  readonly name: string | null;
  readonly json: Json;
}

function childrenOf(json: Json): readonly Child[] | null {
  if (json.kind === 'object') return json.members.map(({ key, value }) => ({ name: key, json: value }));
  if (json.kind === 'array') return json.items.map((item) => ({ name: null, json: item }));
  return null;
}

function Node({
  name,
  json,
  depth,
}: {
  readonly name: string | null;
  readonly json: Json;
  readonly depth: number;
}) {
  const children = useMemo(() => childrenOf(json), [json]);
  if (children && children.length > 0)
    return (
      <Branch name={name} json={json} depth={depth}>
        {children}
      </Branch>
    );
  return (
    <li className={styles.leaf}>
      <Name name={name} />
      <Value json={json} />
    </li>
  );
}

interface BranchProps {
  readonly name: string | null;
  readonly json: Json;
  readonly depth: number;
  readonly children: readonly Child[];
}

function Branch({ name, json, depth, children }: BranchProps) {
  const t = useText(partsText);
  const [open, setOpen] = useState(depth < OPEN_DEPTH && children.length <= PORTION);
  const [shown, setShown] = useState(PORTION);
  const what = name ?? (json.kind === 'array' ? '[ ]' : '{ }');
  return (
    <li>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-label={open ? t.shut(what) : t.open(what)}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.arrow} aria-hidden="true" />
        <Name name={name} />
        <span className={styles.count}>
          {json.kind === 'array' ? '[ ' : '{ '}
          {json.kind === 'array' ? t.items(children.length) : t.members(children.length)}
          {json.kind === 'array' ? ' ]' : ' }'}
        </span>
      </button>
      {open && (
        <ul className={styles.children}>
          {children.slice(0, shown).map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key may stand twice, a place only once
            <Node key={index} name={child.name} json={child.json} depth={depth + 1} />
          ))}
          {children.length > shown && (
            <li>
              <button type="button" className={styles.more} onClick={() => setShown(shown + PORTION)}>
                {t.more(Math.min(PORTION, children.length - shown))}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Name({ name }: { readonly name: string | null }) {
  if (name === null) return null;
  return (
    <>
      <bdi className={styles.name}>
        <VisibleText text={name} />
      </bdi>
      <span className={styles.colon}>:&nbsp;</span>
    </>
  );
}

function Value({ json }: { readonly json: Json }) {
  switch (json.kind) {
    case 'string':
      return (
        <span className={styles.string}>
          "<PlainText text={json.value} clamp={2000} />"
        </span>
      );
    case 'number':
      return <span className={styles.number}>{json.text}</span>;
    case 'boolean':
      return <span className={styles.word}>{String(json.value)}</span>;
    case 'null':
      return <span className={styles.word}>null</span>;
    case 'array':
      return <span className={styles.count}>[ ]</span>;
    case 'object':
      return <span className={styles.count}>{'{ }'}</span>;
  }
}
