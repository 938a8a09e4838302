import { App } from 'aws-cdk-lib';
import { addStacks } from './stacks/index.ts';

const app = new App();
addStacks(app);
app.synth();
