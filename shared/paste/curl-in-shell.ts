import { parseJson } from '../json';
import { bashWords } from './bash-words';
import { cmdWords } from './cmd-words';
import { type Command, lineEndAt } from './command';
import { curlRequest } from './curl';
import { powershellWords } from './powershell-words';
import { type BodyFound, type NoteFound, note, type RequestParts } from './request-parts';
import type { Shell } from './understood';

const READERS: Readonly<Record<Shell, (text: string, from: number) => Command>> = {
  bash: bashWords,
  cmd: cmdWords,
  powershell: powershellWords,
};

export type CurlFound =
  | { readonly kind: 'request'; readonly shell: Shell; readonly parts: RequestParts }
  | { readonly kind: 'unclosed'; readonly shell: Shell; readonly at: number };

type Words = Extract<Command, { kind: 'words' }>;

/** True if a text begins with curl as a command. */
export function isCurl(text: string): boolean {
  return /^(?:[^\s"'^`|;&]*[\\/])?curl(?:\.exe)?(?=[\s^`\\]|$)/i.test(text);
}

/**
 * The request of a curl command that begins at an offset. Nobody says which shell it was written for: the first
 * quote says what it can be, and among those the first has it that joins its lines and makes JSON of its body.
 */
export function curlInShell(pasted: string, from: number, to: number): CurlFound {
  const text = pasted.slice(0, to);
  const commands = candidates(text.slice(from)).map((shell) => ({
    shell,
    command: READERS[shell](text, from),
  }));
  const requests = commands.flatMap(({ shell, command }) => {
    if (command.kind === 'unclosed') return [];
    const parts = curlRequest(command);
    return [{ shell, command, parts, whole: !stopsShort(text, command.end), sensible: isJson(parts.body) }];
  });
  const likely = requests.filter(({ whole, sensible }) => whole && sensible);
  const whole = requests.filter((each) => each.whole);
  const sensible = requests.filter((each) => each.sensible);
  const [chosen] = [...likely, ...whole, ...sensible, ...requests];
  if (chosen === undefined) {
    const [first] = commands;
    return {
      kind: 'unclosed',
      shell: first?.shell ?? 'bash',
      at: first?.command.kind === 'unclosed' ? first.command.at : from,
    };
  }
  const { shell, command, parts } = chosen;
  const differ = likely.some((each) => meaning(each.parts) !== meaning(parts));
  const notes = [...(differ ? [note('shell-guessed')] : []), ...notesOf(text, command), ...parts.notes];
  return { kind: 'request', shell, parts: { ...parts, notes } };
}

/** True if the command ends with a line that only another shell would join with the next. */
function stopsShort(text: string, end: number): boolean {
  return lineEndAt(text, end) > 0 && /[\\^`][ \t]*$/.test(text.slice(Math.max(0, end - 80), end));
}

function isJson(body: BodyFound): boolean {
  return !('why' in body) && parseJson(body.text).ok;
}

/** What two shells have to agree on. */
function meaning({ address, method, headers, body }: RequestParts): string {
  return JSON.stringify([address, method, headers, 'why' in body ? body.why : body.text]);
}

function candidates(text: string): readonly Shell[] {
  const quote = /\^"|\$?'|"/.exec(text)?.[0];
  if (quote === '^"') return ['cmd'];
  if (quote === "$'") return ['bash'];
  const windows = /^\S*curl\.exe/i.test(text);
  if (quote !== "'") return windows ? ['cmd', 'powershell', 'bash'] : ['bash', 'cmd', 'powershell'];
  return windows ? ['powershell', 'bash'] : ['bash', 'powershell'];
}

function notesOf(text: string, { end, expands, halved }: Words): readonly NoteFound[] {
  return [
    ...(expands === null ? [] : [note('not-expanded', expands)]),
    ...(halved === null ? [] : [note('backslashes-halved', halved)]),
    ...(text.slice(end).trim() === '' ? [] : [note('after-command', end)]),
  ];
}
