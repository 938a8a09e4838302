import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { configSchema as screenConfig } from '../../functions/screen-post/config.ts';
import { ConsoleStack } from './console-stack.ts';
import { DataStack } from './data-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { secondOpinionSchema, secondOpinionSchoolsSchema } from './second-opinion.ts';

const contextSchema = z.object({
  /** Where pupils' data is; changing it later means moving house. */
  region: z.string().regex(/^eu-/, 'expected a region of the European Union'),
  alarmEmail: z.email().optional(),
  faceEngine: screenConfig.shape.FACE_ENGINE,
  imageModerator: screenConfig.shape.IMAGE_MODERATOR,
  /** With Rekognition only: how the names of the schools' collections begin. */
  faceCollections: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional(),
  secondOpinion: secondOpinionSchema.optional(),
  secondOpinionSchools: secondOpinionSchoolsSchema.optional(),
});

type Chosen = z.output<typeof contextSchema>;

/** Everything in the cloud, held against the AWS Solutions rules at every synthesis. */
export function addStacks(app: App): {
  data: DataStack;
  pipeline: PipelineStack;
  console: ConsoleStack;
} {
  const chosen = contextSchema.parse({
    region: app.node.tryGetContext('region') ?? 'eu-west-1',
    alarmEmail: app.node.tryGetContext('alarmEmail'),
    faceEngine: app.node.tryGetContext('faceEngine'),
    imageModerator: app.node.tryGetContext('imageModerator'),
    faceCollections: app.node.tryGetContext('faceCollections'),
    secondOpinion: app.node.tryGetContext('secondOpinion'),
    secondOpinionSchools: app.node.tryGetContext('secondOpinionSchools'),
  });
  const { region, alarmEmail, faceEngine, faceCollections, imageModerator } = chosen;
  const env = { region };
  const data = new DataStack(app, 'SchoolwachtData', { env });
  const pipeline = new PipelineStack(app, 'SchoolwachtPipeline', {
    env,
    data,
    alarmEmail,
    faces: { engine: faceEngine, collections: faceCollections },
    imageModerator,
    secondOpinion: secondOpinionOf(chosen),
  });
  const console = new ConsoleStack(app, 'SchoolwachtConsole', { env, place: pipeline.place });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, pipeline, console };
}

/** Both or neither: nobody's comments leave because a list was forgotten. */
function secondOpinionOf({ secondOpinion: by, secondOpinionSchools: schools }: Chosen) {
  if (by === undefined && schools === undefined) return undefined;
  if (by === undefined || schools === undefined) {
    throw new Error('expected secondOpinion and secondOpinionSchools together');
  }
  return { by, schools };
}
