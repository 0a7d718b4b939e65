import { button, el } from './element.js';
import { say } from './say.js';

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} value
 * @property {'text' | 'url'} [type]
 */

/**
 * Asks for a few words; undefined when the visitor thinks better of it. Esc closes, Enter goes on.
 * @param {{ title: string, fields: readonly Field[], go: string }} question
 * @returns {Promise<Record<string, string> | undefined>}
 */
export function ask({ title, fields, go }) {
  return new Promise((resolve) => {
    const form = el('form', { method: 'dialog', class: 'dialog-form' });
    const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' }, form);
    form.append(
      el('h2', { id: 'dialog-title' }, title),
      ...fields.map(field),
      buttons(go, () => dialog.close()),
    );
    dialog.addEventListener('close', () => {
      const answered = dialog.returnValue === 'go';
      const values = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(form)));
      dialog.remove();
      resolve(answered ? values : undefined);
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector('input')?.select();
  });
}

/** @param {{ title: string, label: string, value: string, go: string }} question */
export async function askName({ title, label, value, go }) {
  const answer = await ask({ title, go, fields: [{ name: 'name', label, value }] });
  return answer?.name?.trim() || undefined;
}

/** @param {Field} field */
function field({ name, label, value, type }) {
  const input = el('input', {
    id: `ask-${name}`,
    name,
    value,
    type: type ?? 'text',
    required: true,
    maxLength: type === 'url' ? 500 : 64,
  });
  return el('div', { class: 'field' }, el('label', { for: input.id }, label), input);
}

/** The only button that submits is the one that goes on: Enter presses the first. @param {string} go @param {() => void} cancel */
function buttons(go, cancel) {
  return el(
    'div',
    { class: 'dialog-buttons' },
    button({ class: 'plain', go: cancel }, say('cancel')),
    button({ type: 'submit', class: 'strong', value: 'go' }, go),
  );
}
