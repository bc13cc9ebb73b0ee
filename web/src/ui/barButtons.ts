import './elder.css';
import { language, setLanguage } from '../i18n/language';
import { h } from './dom';

const key = 'inspection.elder';
const page = document.documentElement;
page.classList.toggle('elder', localStorage.getItem(key) === 'on');

/** The public pages in the other language. */
export function languageButton(): HTMLElement {
  const other = language() === 'zh' ? 'en' : 'zh';
  return h(
    'button',
    {
      type: 'button',
      class: 'language',
      'data-key': 'language',
      lang: other === 'zh' ? 'zh-CN' : 'en',
      click: () => setLanguage(other),
    },
    other === 'zh' ? '中文' : 'English',
  );
}

/** Larger type and targets, and only what most people come for; kept for the next time. */
export function elderButton(name: string): HTMLElement {
  const button = h('button', { type: 'button', class: 'language', 'data-key': 'elder' }, name);
  const say = () => button.setAttribute('aria-pressed', `${page.classList.contains('elder')}`);
  button.addEventListener('click', () => {
    localStorage.setItem(key, page.classList.toggle('elder') ? 'on' : '');
    say();
  });
  say();
  return button;
}
