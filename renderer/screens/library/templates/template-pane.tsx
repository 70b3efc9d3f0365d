import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { LoadFailure } from '../../../parts/load-failure';
import { RowGrid } from '../../../parts/row-grid';
import { GridSkeleton } from '../../../parts/row-grid-head';
import { SaveTemplate } from '../../../parts/templates/save-template';
import { removeTemplate, templatesQuery } from '../../../queries/templates';
import { useText } from '../../../text/language';
import { partsText } from '../../../text/parts';
import { templateListText } from '../../../text/template-list';
import frame from '../pane.module.css';
import { TEMPLATE_COLUMNS, TemplateCells } from './template-cells';
import styles from './template-pane.module.css';
import { type ListedTemplate, templateRows } from './template-rows';

const idOf = ({ template, source }: ListedTemplate) => `${source} ${template.id}`;

/** The templates: found by name or folder, used with Enter, changed and deleted. Shared ones are only read. */
export function TemplatePane() {
  const t = useText(templateListText);
  const words = useText(partsText);
  const { go } = useNavigation();
  const tip = useTip();
  const { data, error, refetch } = useQuery(templatesQuery);
  const { mutate: remove } = useMutation(removeTemplate(useQueryClient()));
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState<string | null>(null);
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<InputRef>(null);
  useCommand('library.search', () => search.current?.focus({ cursor: 'all' }));
  const rows = useMemo(() => templateRows(data ?? [], text), [data, text]);
  const chosen = rows.find((row) => idOf(row) === cursor);
  const columns = TEMPLATE_COLUMNS.map((name) => ({
    name,
    title: t.columns[name],
    end: name === 'questions',
  }));

  const use = (row: ListedTemplate | undefined) => {
    if (row) go('order', { kind: 'use-template', id: row.template.id });
  };
  const endDoing = () => {
    setDoing(null);
    grid.current?.focus();
  };

  if (error) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  return (
    <section className={frame.pane} aria-label={t.title} data-testid="template-pane">
      <div className={styles.bar}>
        <Input
          ref={search}
          className={styles.search ?? ''}
          value={text}
          placeholder={t.search}
          aria-label={t.search}
          {...tip(t.search, 'library.search')}
          allowClear
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') grid.current?.focus();
          }}
        />
        <span className={styles.actions}>
          <Button type="primary" disabled={!chosen} onClick={() => use(chosen)}>
            {t.use}
          </Button>
          <Button disabled={!chosen} onClick={() => setDoing('change')}>
            {chosen?.source === 'shared' ? t.copyOwn : t.change}
          </Button>
          <Button disabled={chosen?.source !== 'own'} onClick={() => setDoing('remove')}>
            {t.remove}
          </Button>
        </span>
      </div>
      {data === undefined ? (
        <GridSkeleton columns={columns} shape={styles.shape} label={words.loading} />
      ) : data.length === 0 ? (
        <div className={styles.empty} data-testid="templates-empty">
          <h3>{t.none}</h3>
          <p>{t.noneMore}</p>
          <Button type="primary" onClick={() => go('order')}>
            {t.toOrder}
          </Button>
        </div>
      ) : rows.length === 0 ? (
        <p className={styles.empty}>{t.notFound(text)}</p>
      ) : (
        <RowGrid
          gridRef={grid}
          label={t.title}
          testId="template-list"
          columns={columns}
          shape={styles.shape}
          rows={rows}
          idOf={idOf}
          Cells={TemplateCells}
          cursor={cursor}
          opened={null}
          onCursor={setCursor}
          onOpen={(id) => {
            // A click only chooses; the same row again, or Enter on it, uses it.
            if (id === cursor) use(rows.find((row) => idOf(row) === id));
          }}
          onShut={() => setCursor(null)}
          onType={() => search.current?.focus()}
        />
      )}
      {doing === 'change' && chosen && (
        <SaveTemplate
          source={{ kind: 'template', template: ownOf(chosen) }}
          onSaved={endDoing}
          onCancel={endDoing}
        />
      )}
      <ConfirmDialog
        open={doing === 'remove' && chosen !== undefined}
        danger
        title={t.removeTitle(chosen?.template.name ?? '')}
        confirmLabel={t.removeButton(chosen?.template.name ?? '')}
        onConfirm={() => {
          if (chosen) remove(chosen.template.id);
          endDoing();
        }}
        onCancel={endDoing}
      >
        <p>{t.removeMore}</p>
      </ConfirmDialog>
    </section>
  );
}

/** A shared template cannot be changed here: what is saved of it is an own one. */
function ownOf({ template, source }: ListedTemplate): ListedTemplate['template'] {
  return source === 'own' ? template : { ...template, id: crypto.randomUUID() };
}
