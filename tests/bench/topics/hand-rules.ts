/** The baseline that anyone would write first: a few telling phrases for each category, three times as much worth in the title. */
export const HAND_RULES: Readonly<Record<string, string>> = {
  'cs.AI':
    'artificial intelligence, agent, llm agent, planning, reasoning, knowledge graph, ai system, chain of thought',
  'cs.AR': 'fpga, accelerator, hardware, chip, asic, rtl, in memory computing, processor, verilog, memory hierarchy',
  'cs.CE': 'finite element, computational mechanics, engineering design, financial, simulation, surrogate model, stock',
  'cs.CG': 'polygon, convex hull, triangulation, computational geometry, voronoi, persistent homology, point set',
  'cs.CL':
    'language model, llm, nlp, translation, text, dialogue, summarization, question answering, linguistic, sentiment',
  'cs.CR':
    'attack, security, privacy, malware, encryption, adversarial, vulnerability, backdoor, cryptographic, blockchain',
  'cs.CV': 'image, video, visual, object detection, segmentation, vision, 3d, diffusion model, point cloud, pixel',
  'cs.CY': 'education, society, ethic, governance, policy, student, fairness, regulation, social impact',
  'cs.DB': 'database, query, sql, index, data management, transaction, data lake, join',
  'cs.DC': 'distributed, parallel, gpu, cloud, serverless, scheduling, consensus, cluster, edge computing, federated',
  'cs.DS': 'approximation algorithm, data structure, polynomial time, streaming algorithm, np hard, graph algorithm',
  'cs.ET': 'quantum, memristor, neuromorphic, photonic, emerging technology, dna storage',
  'cs.GR': 'rendering, graphic, mesh, gaussian splatting, animation, texture, shading, geometry processing, avatar',
  'cs.GT': 'game, equilibrium, auction, mechanism design, nash, strategic, voting, incentive, allocation',
  'cs.HC':
    'user study, human computer interaction, participant, virtual reality, interface, usability, visualization, interview',
  'cs.IR': 'recommendation, retrieval, search, ranking, recommender, user preference, click, rag, query',
  'cs.IT': 'channel, code, capacity, mimo, wireless, information theory, decoding, entropy, beamforming',
  'cs.LG':
    'learning, neural network, training, deep learning, reinforcement learning, gradient, representation, federated learning',
  'cs.MA': 'multi agent, multiagent, agent, swarm, coordination, marl, cooperation',
  'cs.MM': 'multimedia, audio visual, multimodal, video, streaming, cross modal',
  'cs.NA': 'numerical, finite element, solver, discretization, convergence, pde, differential equation, error estimate',
  'cs.NE': 'evolutionary, spiking neural network, genetic, neuroevolution, genetic programming, swarm optimization',
  'cs.NI': 'network, 5g, 6g, wireless, traffic, iot, routing, protocol, latency, internet',
  'cs.RO': 'robot, manipulation, robotic, autonomous driving, navigation, grasping, slam, locomotion, uav',
  'cs.SD': 'audio, music, speech, sound, acoustic, voice, speaker, singing',
  'cs.SE': 'software, code, bug, developer, testing, program, repository, software engineering, requirement',
  'cs.SI': 'social network, social media, community detection, misinformation, influence, twitter, online platform',
  'eess.AS': 'speech, speaker, audio, asr, speech recognition, text to speech, speech enhancement, voice',
  'eess.IV': 'medical image, mri, ct, image reconstruction, super resolution, denoising, image compression, ultrasound',
  'eess.SP': 'signal, channel, radar, eeg, sensing, estimation, wireless, ofdm, antenna',
  'eess.SY': 'control, controller, power system, stability, mpc, nonlinear system, grid, lyapunov',
  'stat.ME': 'causal inference, estimator, treatment effect, bayesian, hypothesis test, covariate, regression',
  'stat.ML':
    'bayesian, gaussian process, kernel, bound, bandit, variational inference, estimator, convergence, generalization',
};
