import { Component, type ReactNode } from 'react';
import { language } from '../i18n/language';
import { textIn } from '../i18n/text';

/** A defect in one page leaves the frame around it standing, says what is safe, and offers the way back. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const t = textIn(language());
    return (
      <div className="state-box error" role="alert">
        <h1>{t('shell.broken')}</h1>
        <p>{t('shell.brokenDetail')}</p>
        <p>
          <a href={location.href}>{t('shell.reopen')}</a>
        </p>
      </div>
    );
  }
}
