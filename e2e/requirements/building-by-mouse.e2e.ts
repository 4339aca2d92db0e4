import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, setStage } from '../support/browser.js';
import { servePortal } from '../support/hosts.js';
import { picture } from '../support/picture.js';
import { portalPage, type PortalPage } from '../support/portal-page.js';

const stage = setStage(servePortal);
let here: PortalPage;
let problems: string[];

/** Two customers of the portal's data without a contract, with their codes. */
const FREE = [
  ['KH-02114', 'Đặng Minh Hà'],
  ['KH-02137', 'Lý Bích Linh'],
] as const;

/** The forms of both kinds, with the label of their name. */
const FORMS = [
  { tag: 'A6', kind: 'Cá nhân', name: 'Họ và tên' },
  { tag: 'A7', kind: 'Tổ chức', name: 'Tên tổ chức' },
] as const;

/** How long what was asked for may take, as long as anything else on the page. */
const SOON = { timeout: 8000 };

/** A file to attach. */
const CONTRACT = { name: 'hop-dong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };

/** Cells of a row as they are read. */
const cells = async (row: number) => here.rows.nth(row).getByRole('gridcell').allInnerTexts();

async function addIndividual(name: string): Promise<void> {
  await here.add.click();
  await here.kind('Cá nhân').click();
  await here.field('Họ và tên').fill(name);
}

beforeEach(async () => {
  const opened = await openPage(stage.browser, `${stage.host.url}#/khach-hang`, stage.host.prepare);
  problems = opened.problems;
  here = portalPage(opened.page);
  // On a server, what it begins with is written first.
  await here.count('40 khách hàng').waitFor({ timeout: 30_000 });
});

afterEach(async ({ task }) => {
  await picture(here.page, task.name);
  expect(problems).toEqual([]);
  await here.page.close();
});

describe('the building manual, by mouse', () => {
  it('A1: customers belong to a building; choosing another shows its customers, and adding adds there', async () => {
    await here.building.selectOption({ label: 'Sao Mai S2' });
    await here.count('30 khách hàng').waitFor();
    await addIndividual('Tạ Quỳnh Như');
    await here.save.click();
    await here.count('31 khách hàng').waitFor();
    await here.building.selectOption({ label: 'Sao Mai S1' });
    await here.count('40 khách hàng').waitFor();
  });

  it('A2: the list shows the columns of the manual in the display order, ended apartments muted', async () => {
    const headers = await here.grid.getByRole('columnheader').getByRole('button').all();
    const names = await Promise.all(headers.map((header) => header.getAttribute('aria-label')));
    const columns = ['Mã', 'Tên khách hàng', 'Số điện thoại', 'Email', 'Căn hộ', 'Loại khách hàng', 'Thứ tự hiển thị'];
    expect(names).toEqual(columns);
    const [, code, name, phone, , apartments, kind, order] = await cells(0);
    expect([code, phone, kind, order]).toEqual(['KH-02101', '0912 345 678', 'Cá nhân', '2101']);
    expect(name).toContain('Nguyễn Đình Đức');
    expect(apartments?.replaceAll(/\s+/g, ' ').trim()).toBe('S1-1206, S1-0910 · đã trả');
    expect((await cells(1)).at(-1)).toBe('2102');
  });

  it('A3: individuals and organisations have fields of their own', async () => {
    await here.tab('Cá nhân').click();
    await here.add.click();
    await here.field('Ngày sinh').waitFor();
    expect(await here.form.getByText('Mã số thuế').count()).toBe(0);
    await here.form.getByRole('button', { name: 'Đóng' }).click();
    await here.tab('Tổ chức').click();
    await here.add.click();
    await here.field('Mã số thuế').waitFor();
    expect(await here.form.getByText('Ngày sinh').count()).toBe(0);
  });

  it('A4: tabs show all, individuals, organisations', async () => {
    await here.tab('Tổ chức').click();
    await here.count('7 khách hàng').waitFor();
    expect(await here.rows.count()).toBe(7);
    await here.tab('Cá nhân').click();
    await here.count('33 khách hàng').waitFor();
    await here.tab('Tất cả').click();
    await here.count('40 khách hàng').waitFor();
  });

  it('A5: adding on "all" first asks the kind; on the tab of a kind its form opens at once', async () => {
    await here.add.click();
    await here.page.getByText('Khách hàng là cá nhân hay tổ chức?').waitFor();
    await here.kind('Tổ chức').click();
    await here.field('Tên tổ chức').waitFor();
    await here.form.getByRole('button', { name: 'Đóng' }).click();
    await here.tab('Cá nhân').click();
    await here.add.click();
    await here.field('Họ và tên').waitFor();
  });

  for (const { tag, kind, name } of FORMS) {
    it(`${tag}: the form has the tabs ${kind}, other contacts and attachments, and keeps what is put into them`, async () => {
      await here.tab(kind).click();
      await here.add.click();
      expect(await here.formTabs()).toEqual([kind, 'Liên hệ khác', 'Đính kèm']);
      await here.field(name).fill('Tạ Quỳnh Như');
      await here.formTab('Liên hệ khác').click();
      await here.form.getByRole('button', { name: 'Thêm liên hệ' }).click();
      await here.field('Họ và tên').fill('Trần Thu Hà');
      await here.form.getByRole('button', { name: 'Lưu lại liên hệ' }).click();
      await here.formTab('Đính kèm').click();
      const chooser = here.page.waitForEvent('filechooser');
      await here.form.getByRole('button', { name: 'Chọn tệp' }).click();
      await (await chooser).setFiles(CONTRACT);
      await here.form.getByRole('group', { name: CONTRACT.name }).waitFor();
      await here.save.click();
      await here.said('Thêm mới thành công').waitFor();
      // Alone in the list: it would move under the pointer while the list goes to where the new one is.
      await here.search.fill('Tạ Quỳnh Như');
      await here.page.getByText(/^1 trong số/).waitFor();
      await here.row(/Tạ Quỳnh Như/).click();
      // The form is there a moment before its customer.
      await expect.poll(() => here.formTabs(), SOON).toEqual([kind, 'Liên hệ khác 1', 'Đính kèm 1']);
    });
  }

  it('A8: a vehicle is put into the form, and the form writes everything', async () => {
    await addIndividual('Tạ Quỳnh Như');
    await here.form.getByRole('button', { name: 'Thêm phương tiện' }).click();
    await here.field('Biển số').fill('29-mđ1 555.01');
    await here.form.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
    await here.form.getByText('29-MĐ1 555.01').waitFor();
    await here.count('40 khách hàng').waitFor();
    await here.save.click();
    await here.count('41 khách hàng').waitFor();
    await here.search.fill('29md1 555');
    await here.row(/Tạ Quỳnh Như/).waitFor();
  });

  it('A9: after saving, the new customer stands in the list, and its vehicle among all vehicles', async () => {
    await addIndividual('Tạ Quỳnh Như');
    await here.form.getByRole('button', { name: 'Thêm phương tiện' }).click();
    await here.field('Biển số').fill('30A-987.65');
    await here.form.getByRole('button', { name: 'Lưu lại phương tiện' }).click();
    await here.save.click();
    await here.said('Thêm mới thành công').waitFor();
    await here.row(/Tạ Quỳnh Như/).waitFor();
    await here.menu('Phương tiện').click();
    await here.vehicleSearch.fill('30a98765');
    await here.row(/30A-987\.65.*Tạ Quỳnh Như/).waitFor();
  });

  it('A9: the new customer is shown even where the search would hide it', async () => {
    await here.search.fill('KH-02101');
    await here.count('1 trong số 40 khách hàng').waitFor();
    await addIndividual('Tạ Quỳnh Như');
    await here.save.click();
    await here.page.getByRole('button', { name: /Tạ Quỳnh Như.*không khớp bộ lọc/ }).waitFor();
  });

  it('A10: a code that exists is refused', async () => {
    await addIndividual('Tạ Quỳnh Như');
    await here.field('Mã khách hàng').fill('kh-02101');
    await here.save.click();
    await here.form
      .getByText(/Mã khách hàng đã có/)
      .first()
      .waitFor();
    await here.form.getByRole('button', { name: 'Đóng' }).click();
    await here.page.getByRole('button', { name: 'Đóng và bỏ thay đổi' }).click();
    await here.count('40 khách hàng').waitFor();
  });

  it('A11: fields marked * may not be empty, when adding and when editing', async () => {
    await here.add.click();
    await here.kind('Cá nhân').click();
    await here.save.click();
    await here.form.getByText('Nhập họ và tên').first().waitFor();
    await here.form.getByRole('button', { name: 'Đóng' }).click();
    await here.row(/KH-02103/).click();
    await here.field('Mã khách hàng').fill('');
    await here.save.click();
    await here.form.getByText('Nhập mã khách hàng').first().waitFor();
  });

  it('A12: one customer is ticked, edited and saved; with none or several the button says why not', async () => {
    expect(await here.edit.getAttribute('aria-disabled')).toBe('true');
    expect(await here.edit.getAttribute('title')).toBe('Chọn đúng một khách hàng để chỉnh sửa');
    await here.tick('Bùi Thu Hạnh').click();
    await here.edit.click();
    await here.field('Họ và tên').fill('Bùi Thu Hạnh Nguyên');
    await here.save.click();
    await here.said('Chỉnh sửa thành công').waitFor();
    await here.row(/Bùi Thu Hạnh Nguyên/).waitFor();
  });

  it('A13: ticked customers are deleted after a question, and come back by undo', async () => {
    for (const [code, name] of FREE) {
      await here.search.fill(code);
      await here.tick(name).click();
    }
    await here.search.fill('');
    await here.remove.click();
    await here.question.getByRole('button', { name: /^Xóa \d/ }).waitFor();
    await here.question.getByRole('button', { name: /^Xóa \d/ }).click();
    await here.said('Xóa thành công').waitFor();
    await here.count('38 khách hàng').waitFor();
    await here.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await here.count('40 khách hàng').waitFor();
  });

  it('A14: a customer with contracts or invoices is not deleted, and the question says why', async () => {
    await here.tick('Nguyễn Đình Đức').click();
    await here.remove.click();
    await here.question
      .getByText(/hợp đồng/)
      .first()
      .waitFor();
    expect(await here.question.getByRole('button', { name: /^Xóa \d/ }).count()).toBe(0);
    await here.question.getByRole('button', { name: 'Đóng' }).click();
    await here.row(/Nguyễn Đình Đức/).waitFor();
  });

  it('A15: the host’s menu leads to the module, on the list of the chosen building', async () => {
    await here.menu('Hợp đồng').click();
    await here.page.getByRole('heading', { name: 'Hợp đồng', level: 1 }).waitFor();
    await here.menu('Khách hàng').click();
    await here.count('40 khách hàng').waitFor();
  });
});
