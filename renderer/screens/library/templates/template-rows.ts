import type { Output, Verbs } from '../../../../shared/desk';

/** A template as the list knows it, own or of the shared library. */
export type ListedTemplate = Output<Verbs['templates']['list']>[number];

const collator = new Intl.Collator(['zh-CN', 'en-US'], { numeric: true });

/** The templates whose name or folder holds the text, folder by folder, each by name. */
export function templateRows(all: readonly ListedTemplate[], text: string): readonly ListedTemplate[] {
  const wanted = text.trim().toLocaleLowerCase();
  return all
    .filter(({ template }) => `${template.folder}/${template.name}`.toLocaleLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        collator.compare(a.template.folder, b.template.folder) ||
        collator.compare(a.template.name, b.template.name),
    );
}
