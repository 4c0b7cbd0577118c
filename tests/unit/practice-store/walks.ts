// Owns the walks that several of these tests take, step by step as a person would. It must not assert.
import type { PracticeStore } from '../../practice-store/server';
import { DEMO_ACCOUNT } from '../../practice-store/world';
import type { Answer, Visitor } from './visitor';

export const USER = DEMO_ACCOUNT.username;
export const OLD = DEMO_ACCOUNT.password;
export const NEW = 'Better4pass#now.';
export const ENTRY = 'https://accounts.aliexpress.com/user/company/change_password_security_prompt.htm';

/** The newest mail's code. */
export function newestCode(store: PracticeStore): string {
  const code = store.mailbox.at(-1)?.code;
  if (!code) throw new Error('no code was mailed');
  return code;
}

/** Signs in and goes through profile settings to the list of ways inside the passport's frame. */
export async function openChange(visitor: Visitor, query = ''): Promise<Answer> {
  await visitor.signIn(USER, OLD);
  const settings = await visitor.get(
    `https://accounts.aliexpress.com/user/organization/manage_person_profile.htm${query}`,
  );
  const entry = await visitor.get(settings.attribute('a.change-password', 'href'));
  return visitor.get(entry.attribute('iframe#iframe1', 'src'));
}

/** From the list of ways to the new-password form, by the secret question. */
export async function confirmByQuestion(visitor: Visitor, ways: Answer, answer: string): Promise<Answer> {
  const question = await visitor.get(ways.attribute('#content > div > ol > li.way-question > a', 'href'));
  return visitor.submit(question, { answer });
}

/** Opens the code page and asks for a code, as its button does. */
export async function askForCode(visitor: Visitor, ways: Answer, email?: string): Promise<Answer> {
  const page = await visitor.get(ways.attribute('#content > div > ol > li.way-email > a', 'href'));
  await visitor.post(page.attribute('#J_GetCode_Email', 'data-send'), email === undefined ? {} : { email });
  return page;
}

/** Fills the passport's two boxes. */
export function sendTwoBoxes(visitor: Visitor, form: Answer, password: string, again = password): Promise<Answer> {
  return visitor.submit(form, { '_fm-pas-_0-n': password, '_fm-pas-_0-c': again });
}
