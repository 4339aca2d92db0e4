import type { Page } from 'playwright-core';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What of a node's state a person hears. */
const HEARD = new Set([
  'checked',
  'disabled',
  'expanded',
  'invalid',
  'modal',
  'pressed',
  'required',
  'selected',
  'live',
]);

/** Texts that only repeat their parent's name. */
const SILENT = new Set(['InlineTextBox', 'StaticText', 'none', 'generic', 'LineBreak']);

/** Names, roles and states as Chromium tells them to a screen reader: a line for each, in the order of reading. */
export async function accessibilityTree(page: Page): Promise<string> {
  await page.waitForFunction(isWhole);
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const visit = (node: Node | undefined, depth: number): void => {
    if (!node) return;
    const role = node.role?.value ?? 'none';
    const isSaid = !node.ignored && !SILENT.has(role);
    if (isSaid) lines.push('  '.repeat(depth) + lineOf(node, role));
    for (const id of node.childIds ?? []) visit(byId.get(id), isSaid ? depth + 1 : depth);
  };
  visit(nodes[0], 0);
  return `${lines.join('\n')}\n`;
}

/**
 * In the page: whether the code of every element is there; some is loaded when nothing else is to be done, and only that of
 * the question before a deletion not before it is asked.
 */
function isWhole(): boolean {
  const whole = (root: Document | ShadowRoot): boolean =>
    [...root.querySelectorAll('*')].every(
      (element) =>
        element.matches(':defined, clientele-removal-dialog') && (!element.shadowRoot || whole(element.shadowRoot)),
    );
  return whole(document);
}

function lineOf({ name, value, properties = [] }: Node, role: string): string {
  const states = properties
    .filter((each) => HEARD.has(each.name) && ![false, 'false', 'off'].includes(each.value.value as string))
    .map((each) =>
      each.value.value === true || each.value.value === 'true' ? each.name : `${each.name}=${String(each.value.value)}`,
    );
  const said = name?.value ? ` "${name.value}"` : '';
  const held = value?.value ? ` = ${value.value}` : '';
  return `${role}${said}${held}${states.length > 0 ? ` [${states.join(', ')}]` : ''}`;
}
