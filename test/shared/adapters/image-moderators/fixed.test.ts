import { createFixedImageModerator } from '../../../../shared/adapters/image-moderators/index.ts';
import { describeImageModerator } from './moderator-suite.ts';

describeImageModerator('the fixed moderator', () => createFixedImageModerator());
