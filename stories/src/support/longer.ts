import { vi, type Messages } from '@clientele/core';
import { inFull } from '@clientele/core/fields';

/** By how much a word grows that is translated into a wordier language. */
const SHARE = 0.4;

/** Around what was filled in, which has grown already or is somebody's name. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const PIECE = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}|\\p{L}+`, 'gu');

/** Each word for itself, so that a long text breaks where a real one does and a short label stays part of its long one. */
const grown = (text: string): string =>
  text.replaceAll(PIECE, (piece) =>
    piece.startsWith(OPEN) ? piece.slice(1, -1) : piece + piece.slice(-1).repeat(Math.round(piece.length * SHARE)),
  );

const marked = (given: unknown) => (typeof given === 'string' ? `${OPEN}${given}${CLOSE}` : given);

/** The Vietnamese words, each longer by 40 %: what a screen must bear without cutting a word off. */
export function longerWords(): Messages {
  const longer = Object.entries(inFull(vi)).map(([key, text]) => {
    if (key === 'locale') return [key, text];
    if (typeof text === 'string') return [key, grown(text)];
    const say = text as (...given: unknown[]) => string;
    return [key, (...given: unknown[]) => grown(say(...given.map(marked)))];
  });
  return Object.fromEntries(longer) as Messages;
}
