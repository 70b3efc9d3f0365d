import type { Outcome, Reading } from './outcome';

/** What a status alone decides; null: the body decides (200, 201, 202). Source: `design/product.md`, research B.2 and C-47…C-74. */
export function readStatus(status: number): { readonly outcome: Outcome; readonly reason: Reading } | null {
  switch (status) {
    case 200:
    case 201:
    case 202:
      return null;
    case 204:
    case 205:
      return { outcome: 'unknown', reason: 'http-no-content' };
    case 301:
    case 302:
    case 303:
      return { outcome: 'unknown', reason: 'http-moved' };
    case 307:
    case 308:
      return { outcome: 'refused', reason: 'http-moved-kept' };
    case 400:
    case 404:
    case 405:
    case 411:
    case 413:
    case 414:
    case 415:
    case 422:
    case 431:
      return { outcome: 'refused', reason: 'http-refused' };
    case 401:
    case 403:
      return { outcome: 'unauthorized', reason: 'http-unauthorized' };
    case 408:
      return { outcome: 'unknown', reason: 'http-timeout' };
    case 409:
      return { outcome: 'unknown', reason: 'http-conflict' };
    case 429:
      return { outcome: 'throttled', reason: 'http-throttled' };
    case 502:
    case 504:
      return { outcome: 'unknown', reason: 'http-gateway' };
    default:
      return {
        outcome: 'unknown',
        reason: status >= 500 && status <= 599 ? 'http-server-error' : 'http-unexpected',
      };
  }
}
