/** An agent and two workers that talk through queues (IntOS's {@code mq}). */
package dev.intos.examples.mq;
