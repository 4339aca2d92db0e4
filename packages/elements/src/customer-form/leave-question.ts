import type { TemplateResult } from 'lit';
import type { Messages } from '@clientele/core';
import { question } from '../controls/question.js';
import type { WayOn } from './note-view.js';

const ACTIONS = { open: 'form.leaveAndOpen', restore: 'form.leaveAndRestore', close: 'form.leave' } as const;

/** The question before what was typed is lost; `way` is where leaving leads, null where the form is just closed. */
export function leaveQuestion(
  words: Messages,
  way: WayOn | null,
  onStay: () => void,
  onLeave: () => void,
): TemplateResult {
  const leave = words[ACTIONS[way?.to ?? 'close']];
  const said = { title: words['form.leaveTitle'], text: words['form.leaveText'], stay: words['form.stay'], leave };
  return question(said, onStay, onLeave);
}
