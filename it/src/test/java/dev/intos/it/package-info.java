/** Tests of the finished jars from outside: users' Maven builds, and code bases of others. */
package dev.intos.it;
