import { css, html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode, ListState, Profile, Words } from '@clientele/core';
import { building2, circleAlert, cloudOff, lock, search, user } from '../icons/icons.js';

/** How the last question of a list ended. */
type Asked = Pick<ListState, 'status' | 'error' | 'total'>;

/** What stands in place of rows when there are none to show; nothing while there are. */
export function emptyState(
  state: ListState,
  scope: Profile['scope'],
  words: Words,
  actions: { readonly add: () => void; readonly clear: () => void; readonly retry: () => void },
): TemplateResult | typeof nothing {
  const { status, query, answered, total, can } = state;
  if (isFailed(state)) return failedState(state, words, actions.retry);
  if (status === 'idle') return message(building2, words['list.chooseBuilding'], words['list.chooseBuildingFirst']);
  if (!answered) return waiting(words);
  if (total !== 0) return nothing;
  if (answered.text !== '') {
    return message(search, words['list.nothingTitle'], words['list.nothingText'](query.text), {
      label: words['list.clearSearch'],
      run: actions.clear,
    });
  }
  // Nobody here can add to them.
  const nobody = can?.readOnly ? 'list.emptyReadOnly' : answered.group === 'crm' ? 'list.emptyCrm' : null;
  if (nobody) return message(user, words['list.emptyTitle'], words[nobody]);
  return message(
    user,
    words['list.emptyTitle'],
    words[scope === 'none' ? 'list.emptyTextAnywhere' : 'list.emptyText'],
    {
      label: words['list.add'],
      run: actions.add,
    },
  );
}

/** Whether there is nothing to show because the backend failed, also while it is asked again. */
export function isFailed({ error, total }: Asked): boolean {
  return error !== null && !total;
}

/** Says why there is nothing to show, and tries again. */
export function failedState(asked: Asked, words: Words, retry: () => void): TemplateResult {
  const code = asked.error?.code ?? 'unavailable';
  return message(failureIcon(code), words['list.failedTitle'], failureText(code, words), again(asked, words, retry));
}

/** Over rows that stay in sight: why they could not be loaded anew, and the way to try again. */
export function staleNotice(asked: Asked, words: Words, retry: () => void): TemplateResult | typeof nothing {
  if (!asked.error || !asked.total) return nothing;
  const { code } = asked.error;
  const { label, run } = again(asked, words, retry);
  return html`<div class="stale">
    ${failureIcon(code)}
    <p role="alert">${failureText(code, words)} ${words['list.stale']}</p>
    <button @click=${run}>${label}</button>
  </div>`;
}

/** Who must act, as a picture. */
export function failureIcon(code: ErrorCode): TemplateResult {
  if (code === 'unavailable') return cloudOff;
  return code === 'unauthorized' || code === 'forbidden' ? lock : circleAlert;
}

/** Rows that are on their way. */
export function waiting(words: Words): TemplateResult {
  return html`<div class="state waiting" role="status">
    <span class="visually-hidden">${words['list.loading']}</span>
  </div>`;
}

function failureText(code: ErrorCode, words: Words): string {
  return code === 'unavailable' ? words['list.offline'] : words[`error.${code}`];
}

function again({ status }: Asked, words: Words, run: () => void) {
  return { label: words[status === 'loading' ? 'list.loading' : 'list.retry'], run };
}

/** An icon, a title, what to do, and the button that does it. */
export function message(
  icon: TemplateResult,
  title: string,
  text: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="state">
    ${icon}
    <h3>${title}</h3>
    <p>${text}</p>
    ${action ? html`<button @click=${action.run}>${action.label}</button>` : nothing}
  </div>`;
}

export const stateStyles = css`
  .state {
    position: absolute;
    inset: 36px 0 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 24px;
    text-align: center;
    background: var(--_surface);
  }
  .state > svg {
    width: 28px;
    height: 28px;
    color: var(--_ink-3);
    margin-bottom: 8px;
  }
  .state > h3 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .state > p {
    margin: 0 0 12px;
    max-width: 44ch;
    color: var(--_ink-2);
    overflow-wrap: anywhere;
  }
  .state.waiting {
    background: repeating-linear-gradient(var(--_surface) 0 16px, var(--_line-2) 16px 28px, var(--_surface) 28px 44px);
    mask: repeating-linear-gradient(90deg, #0000 0 16px, #000 0 26%, #0000 0 33%);
    animation: arrive 400ms 200ms backwards;
  }
  @keyframes arrive {
    from {
      opacity: 0;
    }
  }
  .stale {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 16px;
    border-bottom: 1px solid var(--_line);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface));
    font-size: var(--_text-2);
  }
  .stale > svg {
    color: var(--_warning);
  }
  .stale > p {
    flex: 1;
    margin: 0;
  }
`;
