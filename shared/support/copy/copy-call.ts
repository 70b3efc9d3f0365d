import type { Copied, CopiedCall, CopyFormat } from './copied-call';
import { curlForBash } from './curl-bash';
import { curlForCmd } from './curl-cmd';
import { asHar } from './har';
import { asPostman } from './postman';
import { forPowershell } from './powershell';
import type { SecretChoice } from './secret-headers';
import { type Sendable, sendable } from './sendable';
import { callAsJson, requestAsHttp } from './texts';
import { withoutPersonal } from './without-personal';

const copied = (text: string): Copied => ({ kind: 'copied', text });

/** One recorded call in a format, for the clipboard; never text that would send something else. `version`: of this program. */
export function copyCall(
  given: CopiedCall,
  format: CopyFormat,
  choice: SecretChoice,
  version: string,
): Copied {
  const call = choice.personal ? given : withoutPersonal(given);
  switch (format) {
    case 'json':
      return copied(callAsJson(call, choice));
    case 'postman':
      return copied(asPostman(call, choice));
    case 'har':
      return copied(asHar([call], choice, version));
    case 'http': {
      const text = requestAsHttp(call, choice);
      return text === null ? { kind: 'refused', why: 'no-address' } : copied(text);
    }
    default: {
      const request = sendable(call, choice);
      if (typeof request === 'string') return { kind: 'refused', why: request };
      return command(request, format);
    }
  }
}

function command(request: Sendable, format: 'curl-bash' | 'curl-cmd' | 'powershell'): Copied {
  switch (format) {
    case 'curl-bash':
      return copied(curlForBash(request));
    case 'powershell':
      return copied(forPowershell(request));
    case 'curl-cmd': {
      const made = curlForCmd(request);
      return typeof made === 'string' ? { kind: 'refused', why: made } : copied(made.text);
    }
  }
}
