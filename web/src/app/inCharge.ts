import '../ui/tokens.css';
import '../features/calendar/calendar.css';
import '../ui/citizen.css';
import { InChargePage } from '../features/in-charge/page';
import { openCitizenPage } from './citizen';

openCitizenPage((root, http, jurisdiction) => new InChargePage(root, http, jurisdiction).start());
