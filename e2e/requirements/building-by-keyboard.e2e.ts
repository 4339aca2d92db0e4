import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, setStage } from '../support/browser.js';
import { servePortal } from '../support/hosts.js';
import { Keyboard } from '../support/keyboard.js';
import { portalPage, type PortalPage } from '../support/portal-page.js';

// Nothing in this file may click, fill, focus or evaluate: eslint refuses it.

/** The forms of both kinds: the label of their name, and how far their tab is from the first. */
const FORMS = [
  { tag: 'A6', kind: 'Cá nhân', name: 'Họ và tên', tabs: 1 },
  { tag: 'A7', kind: 'Tổ chức', name: 'Tên tổ chức', tabs: 2 },
] as const;

/** How long what was asked for may take, as long as anything else on the page. */
const SOON = { timeout: 8000 };

/** A file to attach. */
const CONTRACT = { name: 'hop-dong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

const stage = setStage(servePortal);
let here: PortalPage;
let keys: Keyboard;
let problems: string[];

/** Opens the form of a new individual and types its name; code and order are proposed, so the name has the focus. */
async function addIndividual(name: string): Promise<void> {
  await keys.tabTo(here.add);
  await keys.press('Enter');
  await keys.waitOn(here.kind('Cá nhân'));
  await keys.press('Enter');
  await keys.waitOn(here.field('Họ và tên'));
  await keys.type(name);
}

/** Goes to the rows and walks down to one. */
async function walkTo(row: number): Promise<void> {
  await keys.tabTo(here.grid);
  await keys.press('Home', ...Array.from({ length: row }, () => 'ArrowDown'));
}

beforeEach(async () => {
  const opened = await openPage(stage.browser, `${stage.host.url}#/khach-hang`, stage.host.prepare);
  problems = opened.problems;
  here = portalPage(opened.page);
  keys = new Keyboard(opened.page);
  // On a server, what it begins with is written first.
  await here.count('40 khách hàng').waitFor({ timeout: 30_000 });
});

afterEach(async () => {
  expect(problems).toEqual([]);
  await here.page.close();
});

describe('the building manual, by keyboard', () => {
  it('A1: another building is chosen, and adding adds there', async () => {
    await keys.tabTo(here.building);
    await keys.press('ArrowDown');
    await here.count('30 khách hàng').waitFor();
    await addIndividual('Tạ Quỳnh Như');
    await keys.press('Control+Enter');
    await here.count('31 khách hàng').waitFor();
  });

  it('A2: the list is sorted by a column and walked to its end', async () => {
    await keys.tabTo(here.grid.getByRole('button', { name: 'Mã', exact: true }));
    await keys.press('Enter', 'Enter');
    await here.grid
      .getByRole('columnheader', { name: 'Mã' })
      .and(here.page.locator('[aria-sort="descending"]'))
      .waitFor();
    await keys.tabTo(here.grid, 'Shift+Tab');
    await keys.press('End');
    await here.row(/KH-02101/).waitFor();
  });

  it('A4: tabs are walked by arrows', async () => {
    await keys.tabTo(here.tab('Tất cả'));
    await keys.press('ArrowLeft');
    await here.count('7 khách hàng').waitFor();
    await keys.press('Home', 'ArrowRight');
    await here.count('33 khách hàng').waitFor();
  });

  it('A3, A5: on the tab of a kind its form opens at once, with the fields of the kind', async () => {
    await keys.tabTo(here.tab('Tất cả'));
    await keys.press('End');
    await here.count('7 khách hàng').waitFor();
    await keys.tabTo(here.add, 'Shift+Tab');
    await keys.press('Enter');
    await keys.waitOn(here.field('Tên tổ chức'));
    await here.field('Mã số thuế').waitFor();
  });

  for (const { tag, kind, name, tabs } of FORMS) {
    it(`${tag}: the tabs of the form are walked, and filled`, async () => {
      await keys.tabTo(here.tab('Tất cả'));
      await keys.press(...Array.from({ length: tabs }, () => 'ArrowRight'));
      await keys.tabTo(here.add, 'Shift+Tab');
      await keys.press('Enter');
      await keys.waitOn(here.field(name));
      await keys.type('Tạ Quỳnh Như');
      await keys.tabTo(here.formTab(kind), 'Shift+Tab');
      await keys.press('ArrowRight');
      await keys.tabTo(here.form.getByRole('button', { name: 'Thêm liên hệ' }));
      await keys.press('Enter');
      await keys.waitOn(here.field('Họ và tên'));
      await keys.type('Trần Thu Hà');
      await keys.press('Enter');
      await here.form.getByText('Trần Thu Hà').waitFor();
      await keys.tabTo(here.formTab('Liên hệ khác'), 'Shift+Tab');
      await keys.press('ArrowRight');
      await keys.tabTo(here.form.getByRole('button', { name: 'Chọn tệp' }));
      const chooser = here.page.waitForEvent('filechooser');
      await keys.press('Enter');
      await (await chooser).setFiles(CONTRACT);
      await here.form.getByRole('group', { name: CONTRACT.name }).waitFor();
      await keys.press('Control+Enter');
      await here.said('Thêm mới thành công').waitFor();
      await keys.waitOn(here.grid);
      await keys.press('Enter');
      await here.formTab('Đính kèm').waitFor();
      // The form is there a moment before its customer.
      await expect.poll(() => here.formTabs(), SOON).toEqual([kind, 'Liên hệ khác 1', 'Đính kèm 1']);
    });
  }

  it('A8, A9: a vehicle is typed into the form, saved with it, and found among all vehicles', async () => {
    await addIndividual('Tạ Quỳnh Như');
    await keys.tabTo(here.form.getByRole('button', { name: 'Thêm phương tiện' }));
    await keys.press('Enter');
    await keys.tabTo(here.field('Biển số'));
    await keys.type('30a98765');
    await keys.press('Enter');
    await here.form.getByText('30A-987.65').waitFor();
    await keys.press('Control+Enter');
    await here.said('Thêm mới thành công').waitFor();
    await here.row(/Tạ Quỳnh Như/).waitFor();
    await keys.waitOn(here.grid);
    await keys.tabTo(here.menu('Phương tiện'), 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(here.vehicleSearch);
    await keys.type('30a98765');
    await here.row(/30A-987\.65.*Tạ Quỳnh Như/).waitFor();
  });

  it('A10: a code that exists is refused at its field', async () => {
    await addIndividual('Tạ Quỳnh Như');
    await keys.tabTo(here.field('Mã khách hàng'), 'Shift+Tab');
    await keys.retype('kh-02101');
    await keys.press('Control+Enter');
    await here.form
      .getByText(/Mã khách hàng đã có/)
      .first()
      .waitFor();
    await keys.waitOn(here.field('Mã khách hàng'));
  });

  it('A11: an empty required field has the focus and says what to do', async () => {
    await addIndividual('');
    await keys.press('Control+Enter');
    await here.form.getByText('Nhập họ và tên').first().waitFor();
    await keys.waitOn(here.field('Họ và tên'));
  });

  it('A12: a row is ticked with Space and edited', async () => {
    await walkTo(2);
    await keys.press('Space');
    await keys.tabTo(here.edit, 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(here.field('Họ và tên'));
    await keys.press('End');
    await keys.type(' Nguyên');
    await keys.press('Control+Enter');
    await here.said('Chỉnh sửa thành công').waitFor();
    await here.row(/Bùi Thu Hạnh Nguyên/).waitFor();
  });

  it('A13: two rows are ticked, deleted and brought back', async () => {
    // These two have no contract.
    for (const row of [13, 36]) {
      await walkTo(row);
      await keys.press('Space');
    }
    await keys.tabTo(here.remove, 'Shift+Tab');
    await keys.press('Enter');
    await keys.tabTo(here.question.getByRole('button', { name: /^Xóa \d/ }));
    await keys.press('Enter');
    await here.said('Xóa thành công').waitFor();
    await here.count('38 khách hàng').waitFor();
    await keys.tabTo(here.page.getByRole('button', { name: 'Hoàn tác' }));
    await keys.press('Enter');
    await here.count('40 khách hàng').waitFor();
  });

  it('A14: the question about a customer with contracts has nothing to confirm', async () => {
    await walkTo(0);
    await keys.press('Space');
    await keys.tabTo(here.remove, 'Shift+Tab');
    await keys.press('Enter');
    await here.question
      .getByText(/hợp đồng/)
      .first()
      .waitFor();
    expect(await here.question.getByRole('button', { name: /^Xóa \d/ }).count()).toBe(0);
    await keys.press('Escape');
    await here.count('40 khách hàng').waitFor();
  });

  it('A15: the menu leads away and back', async () => {
    await keys.tabTo(here.menu('Hợp đồng'));
    await keys.press('Enter');
    await here.page.getByRole('heading', { name: 'Hợp đồng', level: 1 }).waitFor();
    await keys.tabTo(here.menu('Khách hàng'), 'Shift+Tab');
    await keys.press('Enter');
    await here.count('40 khách hàng').waitFor();
  });
});
