import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import '../ui/citizen.css';
import '../features/verify/verify.css';
import { VerifyPage } from '../features/verify/page';
import { openCitizenPage } from './citizen';

openCitizenPage((root, http, jurisdiction) => new VerifyPage(root, http, jurisdiction).start());
