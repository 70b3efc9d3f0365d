import { useQuery } from '@tanstack/react-query';
import { libraryOverviewQuery } from '../../queries/library';
import { useText } from '../../text/language';
import { libraryText } from '../../text/library';
import styles from './library-screen.module.css';

/** Where the templates stand. */
export function TemplatesSlot() {
  const t = useText(libraryText);
  const { data: overview } = useQuery(libraryOverviewQuery);
  return (
    <section className={styles.slot} aria-label={t.templates} data-testid="templates-slot">
      <h2>{t.templates}</h2>
      <p>{overview && t.templatesHere(overview.templates)}</p>
    </section>
  );
}
